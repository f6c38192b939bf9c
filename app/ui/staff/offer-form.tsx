// The offer as a form: rows of half days filled in by the portal's suggestion, and hours and partner units of talks.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { offerRows } from '#app/domain/session/offer-form.ts';
import { listed } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type ArrangedTalk, TalkFields } from './talk-fields.tsx';

type Named = { id: string; name: Bilingual };

export function OfferForm(props: {
  csrf: string;
  version: number;
  teams: readonly Named[];
  units: readonly Named[];
  groups: readonly { services: Bilingual[]; people: number }[];
  talks: readonly ArrangedTalk[];
  typed: Record<string, string>;
  error: { field: string; text: string } | null;
}) {
  const { typed, error } = props;
  const { t } = useTranslation('staff-sessions');
  const { locale } = usePlace();
  const field = (name: string, value?: string | null) => ({
    name,
    value: typed[name] ?? value ?? null,
    error: error?.field === name ? error.text : undefined,
  });
  const teams = props.teams.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const groups = props.groups.map(({ services, people }, index) => ({
    value: String(index),
    label: `${listed(
      services.map((name) => name[locale]),
      locale,
    )} (${people})`,
  }));
  const used = offerRows.filter((n) => typed[`r${n}.date`]).length;
  return (
    <PostForm csrf={props.csrf} hidden={{ what: 'offer', version: String(props.version) }} label={t('offer.title')}>
      <h2>{t('offer.title')}</h2>
      <p className="dim">{t('offer.hint')}</p>
      {props.groups.length === 0
        ? null
        : offerRows.map((n) => (
            <details key={n} open={n <= Math.max(1, used)}>
              <summary>{t('offer.row', { n })}</summary>
              <div className="give">
                <TextInput {...field(`r${n}.date`)} type="date" label={t('offer.date')} />
                <TextInput {...field(`r${n}.start`)} type="time" label={t('offer.start')} />
                <TextInput {...field(`r${n}.end`)} type="time" label={t('offer.end')} />
                <Select {...field(`r${n}.team`)} label={t('offer.team')} options={teams} />
                <TextInput {...field(`r${n}.desks`)} label={t('offer.desks')} inputMode="numeric" maxLength={2} />
                {groups.length > 1 ? (
                  <Select {...field(`r${n}.group`)} label={t('offer.group')} options={groups} ask={null} />
                ) : null}
              </div>
            </details>
          ))}
      {props.talks.length > 0 ? <h3>{t('talks.title')}</h3> : null}
      <TalkFields {...{ talks: props.talks, units: props.units, typed, error }} />
      <TextArea {...field('words')} label={t('offer.words')} maxLength={500} />
      {error?.field === 'few' || typed.few ? (
        <CheckLine name="few" checked={typed.few === 'yes'} error={error?.field === 'few' ? error.text : undefined}>
          {t('offer.few')}
        </CheckLine>
      ) : null}
      <Go>
        <Btn>{t('offer.send')}</Btn>
      </Go>
    </PostForm>
  );
}
