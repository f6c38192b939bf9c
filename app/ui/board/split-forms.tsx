// Sharing the people of the chosen visit between two visits, and putting two such visits together again.
import { useTranslation } from 'react-i18next';
import type { BoardLane, BoardVisit } from '#app/domain/schedule/board.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import type { BoardAnswer } from './told.tsx';
import { type ServiceNames, servicesOf } from './words.ts';

export type Parts = {
  people: { id: string; name: string; services: string[] }[];
  others: { reference: string; visitId: string; version: number }[];
};

export function SplitForms(props: {
  visit: BoardVisit;
  parts: Parts;
  teams: readonly BoardLane[];
  names: ServiceNames;
  csrf: string;
  hidden: Record<string, string>;
  answer: BoardAnswer | undefined;
}) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const { parts, teams, names, csrf, hidden, answer } = props;
  const refused = answer?.what === 'split' && answer.problem ? answer : null;
  const error = refused?.problem?.field === 'people' ? problemText(refused.problem, locale) : undefined;
  if (parts.people.length < 2 && parts.others.length === 0) return null;
  return (
    <>
      {parts.people.length > 1 ? (
        <details open={refused !== null}>
          <summary>{t('split.open')}</summary>
          <PostForm csrf={csrf} hidden={{ what: 'split', ...hidden }} label={t('split.do')}>
            <FieldGroup name="people" label={t('split.people')} hint={t('split.hint')} {...(error ? { error } : {})}>
              {parts.people.map(({ id, name, services }) => (
                <CheckLine key={id} name="people" value={id} id={`goes-${id}`} checked={refused?.people?.includes(id)}>
                  {name} <span className="dim">{servicesOf({ services }, names, locale)}</span>
                </CheckLine>
              ))}
            </FieldGroup>
            <div className="move">
              <Select
                name="teamId"
                id="split-team"
                label={t('split.team')}
                ask={t('split.best')}
                options={teams.map(({ team }) => ({ value: team.id, label: team.name[locale] }))}
              />
              <Btn kind="alt">{t('split.do')}</Btn>
            </div>
          </PostForm>
        </details>
      ) : null}
      {parts.others.map(({ reference, visitId, version }) => (
        <PostForm
          key={visitId}
          csrf={csrf}
          hidden={{ what: 'merge', ...hidden, other: `${visitId} ${version}` }}
          label={t('split.merge', { reference })}
        >
          <Btn kind="alt">{t('split.merge', { reference })}</Btn>
        </PostForm>
      ))}
    </>
  );
}
