// What is done with kits: out of service, to another team or the pool, and a new number.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { Btn, Go } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace } from './form-answer.ts';

export function KitForms(props: {
  csrf: string;
  district: string;
  kits: readonly { id: string; number: string; kind: string; active: boolean }[];
  holders: readonly { value: string; name: Bilingual; pool: boolean }[];
  mayEdit: boolean;
  today: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation(['staff-pool', 'staff-resources']);
  const { locale } = usePlace();
  const { csrf, district, kits, answer, today } = props;
  const stop = formFace(answer, 'stop', locale);
  const move = formFace(answer, 'move', locale);
  const make = formFace(answer, 'make', locale);
  const kindText = (kind: string) => t(`staff-resources:kits.kinds.${kind as 'identity'}`);
  const choose = kits
    .filter(({ active }) => active)
    .map(({ id, number, kind }) => ({ value: id, label: `${number} · ${kindText(kind)}` }));
  const holders = props.holders.map(({ value, name, pool }) => ({
    value,
    label: pool ? t('kits.pool', { point: name[locale] }) : name[locale],
  }));
  return (
    <div className="stack">
      <section className="card" aria-labelledby="stop">
        <h2 id="stop">{t('kits.stop')}</h2>
        <p className="dim">{t('kits.stopHint')}</p>
        <PostForm csrf={csrf} hidden={{ what: 'stop', district }} label={t('kits.stop')}>
          <Select {...stop('kitId')} label={t('kits.kit')} options={choose} />
          <div className="move">
            <TextInput {...stop('from', today)} type="date" min={today} label={t('kits.from')} />
            <TextInput {...stop('until', today)} type="date" min={today} label={t('kits.until')} />
          </div>
          <TextInput {...stop('reason')} label={t('kits.reason')} maxLength={120} />
          <Go>
            <Btn>{t('kits.stop')}</Btn>
          </Go>
        </PostForm>
      </section>
      {props.mayEdit ? (
        <>
          <section className="card" aria-labelledby="move">
            <h2 id="move">{t('kits.move')}</h2>
            <PostForm csrf={csrf} hidden={{ what: 'move', district }} label={t('kits.move')}>
              <Select {...move('kitId')} label={t('kits.kit')} options={choose} />
              <Select
                {...move('holder')}
                label={t('kits.holder')}
                options={[...holders, { value: 'out', label: t('kits.out') }]}
              />
              <p>
                <Btn kind="alt">{t('kits.move')}</Btn>
              </p>
            </PostForm>
          </section>
          <section className="card" aria-labelledby="make">
            <h2 id="make">{t('kits.make')}</h2>
            <PostForm csrf={csrf} hidden={{ what: 'make', district }} label={t('kits.make')}>
              <TextInput {...make('number')} label={t('kits.number')} maxLength={30} autoComplete="off" />
              <Select
                {...make('kind')}
                label={t('kits.kind')}
                options={(['identity', 'exit-entry', 'documents', 'vehicle'] as const).map((kind) => ({
                  value: kind,
                  label: kindText(kind),
                }))}
              />
              <Select {...make('holder')} label={t('kits.holder')} options={holders} />
              <p>
                <Btn kind="alt">{t('kits.make')}</Btn>
              </p>
            </PostForm>
          </section>
        </>
      ) : null}
    </div>
  );
}
