// Data in clear: asked for with a reason, and shown once with the line that says who saw it, when and why.
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';
import type { FormProps } from './request-view.ts';
import { useStates } from './states.tsx';

const reasons = ['call-back', 'check-identity', 'prepare-visit', 'complaint', 'other'] as const;

export function UnmaskForm({ page, csrf, typed, errorAt }: FormProps) {
  const { t } = useTranslation('staff-desk');
  const say = useStates();
  const mine = typed.what === 'unmask' ? typed : {};
  const closed = (person: { minor: boolean }) => person.minor && !page.supervisor;
  return (
    <section className="card" aria-labelledby="unmask-title">
      <h2 id="unmask-title">{t('unmask.title')}</h2>
      <p className="dim">{t('unmask.text')}</p>
      <details open={mine.what !== undefined || undefined}>
        <summary>{t('unmask.show')}</summary>
        <PostForm csrf={csrf} hidden={{ what: 'unmask' }}>
          <Select
            name="personId"
            label={t('unmask.who')}
            hint={page.people.some(closed) ? t('unmask.minor') : undefined}
            ask={t('unmask.contact')}
            options={page.people.map((person) => ({
              value: person.id,
              label: person.name,
              disabled: closed(person),
            }))}
            value={mine.personId}
          />
          <Select
            name="reason"
            label={t('unmask.reason')}
            options={reasons.map((value) => ({ value, label: say('unmask', value) }))}
            value={mine.reason}
            error={errorAt('reason')}
          />
          <TextInput
            name="text"
            label={t('unmask.words')}
            hint={t('unmask.wordsHint')}
            value={mine.text}
            error={errorAt('text')}
            maxLength={200}
            autoComplete="off"
          />
          <Btn kind="alt">{t('unmask.show')}</Btn>
        </PostForm>
      </details>
    </section>
  );
}

type Shown = {
  booker: string;
  contact: string;
  place: { detail: string; howToFind: string } | null;
  person: { name: string; number: string | null } | null;
  reason: string;
  at: Date;
  by: { zh: string; en: string };
};

export function UnmaskedData({ shown }: { shown: Shown }) {
  const { t } = useTranslation('staff-desk');
  const { locale, here } = usePlace();
  const say = useStates();
  const { person, place } = shown;
  const rows = person
    ? [
        { label: t('unmask.name'), value: person.name },
        { label: t('request.number'), value: <span className="mono">{person.number ?? '—'}</span> },
      ]
    : [
        { label: t('request.booker'), value: shown.booker },
        { label: t('request.contact'), value: <span className="mono">{shown.contact || '—'}</span> },
        { label: t('unmask.address'), value: place?.detail || '—' },
        ...(place?.howToFind ? [{ label: t('unmask.howToFind'), value: place.howToFind }] : []),
      ];
  const mark = t('unmask.watermark', {
    name: shown.by[locale],
    at: moment(shown.at, locale),
    reason: say('unmask', shown.reason),
  });
  return (
    <section className="card clear" aria-labelledby="clear-title">
      <h2 id="clear-title" tabIndex={-1}>
        {t('unmask.shown')}
      </h2>
      <Rows rows={rows} />
      <p className="mark">{mark}</p>
      <p>
        <a className="more" href={here}>
          {t('unmask.hide')}
        </a>
      </p>
    </section>
  );
}
