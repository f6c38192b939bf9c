// The adviser's four questions on one page, as a form that only asks: nothing is kept.
import { useTranslation } from 'react-i18next';
import { type Answers, type Question, questions } from '#app/domain/booking/advice.ts';
import { Btn, Go } from '../btn.tsx';
import type { Tile } from '../forms/tiles.tsx';
import { RadioCards } from '../forms/tiles.tsx';

export function AdviserQuestions(props: { answers: Partial<Answers>; missing: readonly Question[]; action: string }) {
  const { t } = useTranslation('adviser');
  const hints: Record<string, string> = {
    'want.renew-exit': t('hint.renew-exit'),
    'want.identity': t('hint.identity'),
    'local.no': t('hint.localNo'),
    'prints.yes': t('hint.printsYes'),
    'out.hard': t('hint.outHard'),
  };
  const say = t as (key: string) => string;
  const tilesOf = (question: Question): Tile[] =>
    questions[question].map((value) => ({
      value,
      label: say(`answer.${question}.${value}`),
      text: hints[`${question}.${value}`],
    }));
  return (
    <form method="get" action={props.action}>
      {(Object.keys(questions) as Question[]).map((question) => (
        <div className="card" key={question}>
          <RadioCards
            name={question}
            label={t(`ask.${question}`)}
            tiles={tilesOf(question)}
            value={props.answers[question]}
            error={props.missing.includes(question) ? t(`missing.${question}`) : undefined}
          />
        </div>
      ))}
      <Go>
        <Btn name="show" value="ways">
          {t('go')}
        </Btn>
      </Go>
    </form>
  );
}
