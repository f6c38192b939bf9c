// The field of the code with everything around it: where it went, the way to another one, and the warning about callers.
import { useTranslation } from 'react-i18next';
import type { Problem } from '#app/domain/result.ts';
import { clockOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { Btn, Go } from '../btn.tsx';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { CodeField } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

/** Posts `do=check` with `code`, or `do=resend`. The form's id is `code`. */
export function CodeStep(props: {
  csrf: string;
  title: string;
  lede: string;
  go: string;
  /** where another contact is typed */
  other: string;
  digits: number;
  resendAt: Date | null;
  works: boolean;
  sent: boolean;
  problem: Problem | undefined;
}) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const { problem, resendAt } = props;
  const text = problem ? problemText(problem, locale) : undefined;
  return (
    <div className="slim">
      {text ? <ErrorSummary title={t('code.wrong')} errors={[{ field: 'code', text }]} /> : null}
      {props.sent && !text ? <NoteBox tone="ok" live title={t('code.sent')} /> : null}
      <h1>{props.title}</h1>
      <p className="lede">{props.works ? props.lede : t('code.ledeOld')}</p>
      <PostForm csrf={props.csrf} id="code-form">
        <CodeField
          name="code"
          label={t('code.field')}
          hint={t('code.hint')}
          error={problem?.field === 'code' ? text : undefined}
          digits={props.digits}
        />
        <Go>
          <Btn name="do" value="check">
            {props.go}
          </Btn>
          <Btn kind="alt" href={props.other}>
            {t('code.other')}
          </Btn>
        </Go>
      </PostForm>
      <details open={problem !== undefined || !props.works}>
        <summary>{t('code.help')}</summary>
        <ul>
          <li>{t('code.helps.newest')}</li>
          <li>{t('code.helps.spam')}</li>
          <li>{t('code.helps.tries')}</li>
        </ul>
        <PostForm csrf={props.csrf} label={t('code.again')}>
          <Btn kind="alt" name="do" value="resend">
            {t('code.again')}
          </Btn>
        </PostForm>
        {resendAt ? (
          <p className="s dim">{t('code.againAt', { at: clockOf(new Date(resendAt.getTime() + 59_999)) })}</p>
        ) : null}
      </details>
      <p className="s dim">{t('code.never')}</p>
    </div>
  );
}
