// Tomorrow's day sheets of a service point: one section for each team, one line for each visit, names masked.
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { DaySheet, LetterFacts } from '#app/domain/ledger/letter-facts.ts';
import { dayOf, listed, moment, timeRange } from '#app/i18n/format.ts';
import type { Block, Draft } from '../blocks.ts';
import type { Pen } from '../pen.ts';

export function daySheets(pen: Pen, facts: LetterFacts['day-sheets']): Draft {
  const { t, locale, head } = pen;
  const visits = facts.sheets.reduce((sum, { lines }) => sum + lines.length, 0);
  const said = {
    brand: head.brand[locale],
    day: dayOf(facts.date, locale),
    point: facts.point[locale],
    at: moment(new Date(facts.at), locale),
    count: visits,
  };
  const query = new URLSearchParams({ date: facts.date, district: facts.district, point: facts.pointId });
  return {
    subject: t('sheets.subject', said),
    preview: t('sheets.lead', said),
    blocks: [
      { kind: 'title', text: t('sheets.title', said) },
      { kind: 'text', text: t('sheets.lead', said) },
      ...facts.sheets.map((sheet) => sheetBlock(pen, sheet)),
      {
        kind: 'buttons',
        links: [{ text: t('sheets.open'), href: `${head.origin}/${locale}/staff/day/sheets?${query}` }],
      },
      { kind: 'text', text: t('sheets.keep') },
    ],
    sms: t('sheets.sms', said),
    why: t('sheets.why'),
    calendar: null,
  };
}

function sheetBlock({ t, locale }: Pen, { team, hours, lines }: DaySheet): Block {
  const name = team?.[locale] ?? t('sheets.noTeam');
  const on = hours ? t('sheets.hours', { hours: timeRange(hours.start, hours.end) }) : t('sheets.off');
  const title = team ? `${name}${locale === 'zh' ? '，' : ', '}${on}` : name;
  if (lines.length === 0) return { kind: 'section', title, text: t('sheets.none') };
  const list = lines.map((line) =>
    t(line.kept ? 'sheets.lineKept' : 'sheets.line', {
      start: clockText(line.plannedStart),
      window: timeRange(line.windowStart, line.windowEnd),
      minutes: line.minutes,
      people: line.session
        ? t('sheets.session', { host: line.session.host[locale], count: line.session.people })
        : listed(line.people, locale),
      services: listed(
        line.services.map((service) => service[locale]),
        locale,
      ),
      place: line.place[locale],
      reference: line.reference,
    }),
  );
  return { kind: 'section', title, list };
}
