// The ruling: approve with a day or refuse with a code, and the reason in words; and the one time more may be asked for.
import { useTranslation } from 'react-i18next';
import { refusalCodes } from '#app/domain/case/expedite.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';

type Props = {
  page: { status: string; version: number; expeditedOn: string; moreAskedAt: Date | null };
  csrf: string;
  typed: Record<string, string>;
  errorAt: (field: string) => { error?: string };
};

export function RulingForms({ page, csrf, typed, errorAt }: Props) {
  const { t } = useTranslation(['staff-cases', 'cases']);
  if (page.status !== 'asked' && page.status !== 'second-look') return null;
  const version = String(page.version);
  return (
    <>
      <section className="card" aria-labelledby="ruling-title">
        <h2 id="ruling-title">{t('queue.decision')}</h2>
        <PostForm csrf={csrf} hidden={{ what: 'rule', version }} label={t('queue.decision')}>
          <RadioCards
            name="ruling"
            label={t('queue.decision')}
            value={typed.ruling ?? null}
            two
            tiles={[
              { value: 'approve', label: t('queue.approve') },
              { value: 'refuse', label: t('queue.refuse') },
            ]}
            {...errorAt('ruling')}
          />
          <TextInput
            name="promisedOn"
            type="date"
            label={t('queue.aim')}
            value={typed.promisedOn ?? page.expeditedOn}
            {...errorAt('promisedOn')}
          />
          <Select
            name="reasonCode"
            label={t('queue.code')}
            value={typed.reasonCode}
            optional
            options={refusalCodes.map((value) => ({ value, label: t(`cases:refusal.${value}`) }))}
            {...errorAt('reasonCode')}
          />
          <TextArea
            name="reason"
            label={t('queue.reason')}
            value={typed.reason}
            maxLength={300}
            {...errorAt('reason')}
          />
          <Btn>{t('queue.save')}</Btn>
        </PostForm>
      </section>
      {page.status === 'asked' && page.moreAskedAt === null ? (
        <PostForm csrf={csrf} hidden={{ what: 'more', version }} label={t('queue.more')}>
          <Btn kind="alt">{t('queue.more')}</Btn>
        </PostForm>
      ) : null}
    </>
  );
}
