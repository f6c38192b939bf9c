// The menu as fields: documents with numbers, talks with seats, the place, dates, breaks, delivery.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { talkAudiences } from '#app/domain/catalogue/talk.ts';
import { deliveryWishes, type talkLanguages } from '#app/domain/session/menu.ts';
import { dayOf, minutes } from '#app/i18n/format.ts';
import { CheckLine } from '../forms/check-line.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

type Page = {
  services: { code: string; name: Bilingual; minutes: number }[];
  talks: {
    code: string;
    name: Bilingual;
    seats: { min: number; max: number };
    lengths: number[];
    languages: string[];
    audiences: string[];
  }[];
  least: number;
  first: string;
  last: string;
};

export function MenuFields(props: {
  page: Page;
  typed: Record<string, string>;
  errorOf: (f: string) => string | undefined;
}) {
  const { page, typed, errorOf } = props;
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(name) });
  const tick = (name: string, text: string) => (
    <CheckLine name={name} checked={typed[name] === 'yes'}>
      {text}
    </CheckLine>
  );
  return (
    <>
      <h2>{t('order.services')}</h2>
      <p className="dim">{t('order.servicesHint', { least: page.least })}</p>
      {page.services.map(({ code, name, minutes: each }) => (
        <TextInput
          key={code}
          {...field(`people.${code}`)}
          label={t('order.people', { name: name[locale] })}
          hint={t('order.minutes', { minutes: minutes(each, locale) })}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
        />
      ))}
      <h2>{t('order.talks')}</h2>
      <p className="dim">{t('order.talksHint')}</p>
      {page.talks.map((talk) => (
        <details key={talk.code} open={Boolean(typed[`seats.${talk.code}`])}>
          <summary>{talk.name[locale]}</summary>
          <TextInput
            {...field(`seats.${talk.code}`)}
            label={t('order.seats', { least: talk.seats.min, most: talk.seats.max })}
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
          />
          <Select
            {...field(`minutes.${talk.code}`)}
            label={t('order.length')}
            options={talk.lengths.map((one) => ({ value: String(one), label: minutes(one, locale) }))}
          />
          <Select
            {...field(`language.${talk.code}`)}
            label={t('order.language')}
            options={talk.languages.map((value) => ({
              value,
              label: t(`languages.${value as (typeof talkLanguages)[number]}`),
            }))}
          />
          <Select
            {...field(`audience.${talk.code}`)}
            label={t('order.audience')}
            options={talk.audiences.map((value) => ({
              value,
              label: t(`audiences.${value as (typeof talkAudiences)[number]}`),
            }))}
          />
          {tick(`drill.${talk.code}`, t('order.drill'))}
        </details>
      ))}
      <h2>{t('order.place')}</h2>
      <TextInput {...field('hall')} label={t('order.hall')} maxLength={120} />
      <TextInput {...field('sockets')} label={t('order.sockets')} inputMode="numeric" maxLength={4} optional />
      {tick('network', t('order.network'))}
      {tick('parking', t('order.parking'))}
      {tick('projector', t('order.projector'))}
      {tick('interpreter', t('order.interpreter'))}
      <h2>{t('order.dates')}</h2>
      <p className="dim">
        {t('order.datesHint', { first: dayOf(page.first, locale), last: dayOf(page.last, locale) })}
      </p>
      {[1, 2, 3].map((n) => (
        <TextInput
          key={n}
          {...field(`date.${n}`)}
          type="date"
          label={t('order.date', { n })}
          min={page.first}
          max={page.last}
          optional={n > 1}
        />
      ))}
      <TextArea {...field('breaks')} label={t('order.breaks')} hint={t('order.breaksHint')} maxLength={600} optional />
      <Select
        {...field('delivery')}
        label={t('order.delivery')}
        options={deliveryWishes.map((value) => ({ value, label: t(`deliveries.${value}`) }))}
      />
      <TextArea {...field('note')} label={t('order.note')} hint={t('order.noteHint')} maxLength={500} optional />
    </>
  );
}
