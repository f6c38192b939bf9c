// Sending invitations and reminders, and the door to the letters that are printed.
import { useTranslation } from 'react-i18next';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import type { RosterListRow } from './roster-list.tsx';

export function SendLetters({ csrf, people }: { csrf: string; people: readonly RosterListRow[] }) {
  const { t } = useTranslation('roster');
  const { here } = usePlace();
  const base = here.split('?')[0] ?? here;
  const groups = [...new Set(people.map(({ department }) => department))].filter(Boolean);
  return (
    <section className="card" aria-labelledby="send">
      <h2 id="send">{t('send.title')}</h2>
      <p>{t('send.text')}</p>
      <PostForm csrf={csrf} action={base} hidden={{ do: 'invite' }} label={t('send.title')}>
        <p>
          <Btn>{t('send.go')}</Btn>
        </p>
      </PostForm>
      <h3>{t('send.letters')}</h3>
      <p>{t('send.lettersText')}</p>
      <PostForm csrf={csrf} action={`${base}/letters`} label={t('send.letters')}>
        <Select
          name="group"
          label={t('send.group')}
          options={groups.map((group) => ({ value: group, label: group }))}
          ask={t('send.everyone')}
        />
        <CheckLine name="everybody">{t('send.everybody')}</CheckLine>
        <Btn kind="alt">{t('send.letters')}</Btn>
      </PostForm>
    </section>
  );
}
