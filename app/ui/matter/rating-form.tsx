// The national rating as a form: for each finished item five levels and what they are about. Plain radios, no script.
import { useTranslation } from 'react-i18next';
import type { RatingPage } from '#app/domain/matter/rating.ts';
import { ratingLevels, ratingReasons } from '#app/domain/matter/rating.ts';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { Btn, Go } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

export function RatingForm(props: {
  page: RatingPage;
  csrf: string;
  done: boolean;
  problem: Problem | null;
  typed: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('rating');
  const { locale } = usePlace();
  const { page, problem, typed } = props;
  const waiting = page.items.filter(({ level }) => level === null);
  const text = problem && problemText(problem, locale);
  const nameOf = ({ service, person }: RatingPage['items'][number]) => [service, person].filter(Boolean).join(' · ');
  return (
    <div className="slim">
      <ErrorSummary errors={text ? [problem?.field ? { field: problem.field, text } : { text }] : []} />
      {props.done ? <NoteBox tone="ok" live title={t('thanks')} /> : null}
      <h1>{t('title')}</h1>
      {waiting.length > 0 ? <p className="lede">{t('lede')}</p> : null}
      {waiting.length === 0 && !props.done ? <NoteBox tone="ok" title={t('already')} /> : null}
      {page.items.map((item) =>
        item.level === null ? null : (
          <p key={item.id}>
            <b>{nameOf(item)}</b> <span>{t('given', { level: t(`levels.${item.level as 5}`) })}</span>
          </p>
        ),
      )}
      {waiting.length > 0 ? (
        <PostForm csrf={props.csrf} id="rate">
          {waiting.map((item) => (
            <section className="card" key={item.id} aria-label={nameOf(item)}>
              <FieldGroup
                name={`level.${item.id}`}
                id={`${item.id}-group`}
                label={nameOf(item)}
                error={problem?.field === `level.${item.id}` ? (text ?? undefined) : undefined}
              >
                {ratingLevels.map((level, index) => (
                  <label className="check" key={level}>
                    <input
                      type="radio"
                      id={index === 0 ? `level.${item.id}` : `level.${item.id}-${level}`}
                      name={`level.${item.id}`}
                      value={level}
                      defaultChecked={typed[`level.${item.id}`] === String(level)}
                    />
                    <span>{t(`levels.${level}`)}</span>
                  </label>
                ))}
              </FieldGroup>
              <FieldGroup name={`why.${item.id}`} label={t('what')} optional>
                {ratingReasons.map((reason) => (
                  <CheckLine
                    key={reason}
                    name={`why.${item.id}`}
                    id={`why.${item.id}-${reason}`}
                    value={reason}
                    checked={(typed[`why.${item.id}`] ?? '').split(' ').includes(reason)}
                  >
                    {t(`reasons.${reason}`)}
                  </CheckLine>
                ))}
              </FieldGroup>
            </section>
          ))}
          <CheckLine name="call" checked={typed.call === 'yes'}>
            {t('call')}
          </CheckLine>
          <p className="hint">{t('callHint')}</p>
          <Go>
            <Btn name="do" value="rate">
              {t('send')}
            </Btn>
          </Go>
        </PostForm>
      ) : null}
    </div>
  );
}
