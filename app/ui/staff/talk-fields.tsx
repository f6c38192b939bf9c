// Hours and partner units of talks as fields: part of an offer, or a form of their own once the session is agreed.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf, timeRange } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

export type ArrangedTalk = {
  id: string;
  name: Bilingual;
  minutes: number;
  date: string | null;
  start: number | null;
  unitId: string | null;
  partnerStatus: string;
  proposedDate: string | null;
  proposedStart: number | null;
};
type Fields = {
  talks: readonly ArrangedTalk[];
  units: readonly { id: string; name: Bilingual }[];
  typed: Record<string, string>;
  error: { field: string; text: string } | null;
};

/** What a unit proposed stands in the fields: sending the form takes it. */
export function TalkFields({ talks, units, typed, error }: Fields) {
  const { t } = useTranslation('staff-sessions');
  const { locale } = usePlace();
  const field = (name: string, value: string | null) => ({
    name,
    value: typed[name] ?? value,
    error: error?.field === name ? error.text : undefined,
  });
  return talks.map((talk) => {
    const proposed = talk.partnerStatus === 'proposed' && talk.proposedDate !== null && talk.proposedStart !== null;
    const date = proposed ? talk.proposedDate : talk.date;
    const start = proposed ? talk.proposedStart : talk.start;
    return (
      <fieldset key={talk.id}>
        <legend>{talk.name[locale]}</legend>
        {proposed ? (
          <p className="dim">
            {t('talks.proposal', {
              when: `${dayOf(date ?? '', locale)} ${timeRange(start ?? 0, (start ?? 0) + talk.minutes)}`,
            })}
          </p>
        ) : null}
        <div className="give">
          <TextInput {...field(`t.${talk.id}.date`, date)} type="date" label={t('talks.date')} />
          <TextInput
            {...field(`t.${talk.id}.start`, start === null ? null : clockText(start))}
            type="time"
            label={t('talks.start')}
          />
          <Select
            {...field(`t.${talk.id}.unit`, talk.unitId)}
            label={t('talks.unit')}
            options={units.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            ask={t('talks.own')}
          />
        </div>
      </fieldset>
    );
  });
}

export function ArrangeTalks(props: Fields & { csrf: string; version: number }) {
  const { t } = useTranslation('staff-sessions');
  const { csrf, version, ...fields } = props;
  return (
    <PostForm csrf={csrf} hidden={{ what: 'arrange', version: String(version) }} label={t('talks.arrange')}>
      <h2>{t('talks.arrange')}</h2>
      <p className="dim">{t('talks.arrangeHint')}</p>
      <TalkFields {...fields} />
      <p>
        <Btn kind="alt">{t('talks.arrangeGo')}</Btn>
      </p>
    </PostForm>
  );
}
