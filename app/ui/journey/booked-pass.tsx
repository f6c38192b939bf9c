// A booking as boarding pass or visit slip, by the brand: the same facts, only one of them speaks of flights.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listed, minutes, shortDay, timeRange } from '#app/i18n/format.ts';
import { useFace, usePlace } from '../frame/place.ts';
import { Pass } from './pass.tsx';
import type { Cell, PassStub } from './pass-parts.tsx';
import { VisitSlip } from './visit-slip.tsx';

export type PassFacts = {
  reference: string;
  mode: 'home' | 'window';
  number: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  minutes: number;
  from: { name: string; text: string };
  to: string | null;
  names: readonly string[];
  services: readonly { code: string; short: string }[];
  team: { name: string; officers: number } | null;
  words: { officers: Bilingual; answer: Bilingual; digits: string } | null;
};
type Bilingual = { zh: string; en: string };

/** `sealed` draws the seal: only once the booking is confirmed. */
export function BookedPass({ facts, qr, sealed }: { facts: PassFacts; qr: ReactNode; sealed: boolean }) {
  const { t } = useTranslation('pass');
  const { locale } = usePlace();
  const face = useFace();
  const home = facts.mode === 'home';
  const kind = face?.flightWords ? 'flight' : 'slip';
  const title = t(`pass.${kind}`, { brand: face?.brandName ?? '' });
  const { team } = facts;
  const comma = locale === 'zh' ? '、' : ', ';
  const cells: Cell[] = [
    {
      label: t(home ? 'cells.window' : 'cells.counterTime'),
      value: timeRange(facts.windowStart, facts.windowEnd),
      big: true,
    },
    { label: t('cells.date'), value: shortDay(facts.date, locale), big: true },
    { label: t('cells.people'), value: listed(facts.names, locale) },
    { label: t('cells.service'), value: facts.services.map((service) => service.short).join(comma) },
    ...(home
      ? [
          {
            label: t('cells.team'),
            value: team ? t('teamOf', { team: team.name, count: team.officers }) : t('teamLater'),
          },
        ]
      : []),
    { label: t('cells.takes'), value: minutes(facts.minutes, locale) },
  ];
  const stub: PassStub = { qr, reference: facts.reference };
  if (facts.words) {
    const word = facts.words.answer[locale];
    stub.door = { officers: facts.words.officers[locale], you: t('answer', { word, digits: facts.words.digits }) };
  }
  const seal = sealed && face ? { seal: face.seal } : {};
  if (kind === 'flight' && home) {
    const to = { name: t('home'), text: facts.to ?? '' };
    return <Pass title={title} flight={facts.number} from={facts.from} to={to} cells={cells} stub={stub} {...seal} />;
  }
  const place = home ? { name: facts.to ?? '', text: facts.from.name } : facts.from;
  return <VisitSlip title={title} number={facts.number} place={place} cells={cells} stub={stub} {...seal} />;
}
