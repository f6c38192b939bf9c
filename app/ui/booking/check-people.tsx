// Who gets what, to be read once more: one card a person, a link to mend each line.
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import { plainDate } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Row, Rows } from '../rows.tsx';

export type PersonToCheck = {
  key: string;
  relation: string;
  name: string;
  kind: string;
  number: string | null;
  birth: string | null;
  guardian: { name: string; relation: string } | null;
  services: readonly { code: string; name: string; variant: string | null }[];
};

export function CheckPeople({ people, base }: { people: readonly PersonToCheck[]; base: string }) {
  const { t } = useTranslation('booking-people');
  const { locale } = usePlace();
  const comma = locale === 'zh' ? '，' : ', ';
  return people.map((person) => {
    const change = `${base}/people/${person.key}?from=check`;
    const rows: (Row | null)[] = [
      {
        label: t('check.service'),
        value: person.services.map((service) => (
          <span className="under" key={service.code}>
            {[service.name, service.variant].filter(Boolean).join(comma)}
          </span>
        )),
        change: `${base}/who`,
      },
      { label: t('check.person'), value: person.name, change },
      {
        label: t('check.number'),
        value: t(`kinds.${person.kind as DocumentKind}`),
        small: person.number ?? t('check.noNumber'),
        change,
      },
      person.birth ? { label: t('people.birth'), value: plainDate(person.birth, locale), change } : null,
      person.guardian
        ? {
            label: t('check.guardian'),
            value: person.guardian.name,
            small: t(`guardian.relations.${person.guardian.relation as 'mother'}`),
            change,
          }
        : null,
    ];
    return (
      <section className="card" key={person.key} aria-labelledby={`check-${person.key}`}>
        <h2 id={`check-${person.key}`}>
          {person.name} <small>{t(`who.${person.relation as 'self'}`)}</small>
        </h2>
        <Rows rows={rows.filter((row): row is Row => row !== null)} />
      </section>
    );
  });
}
