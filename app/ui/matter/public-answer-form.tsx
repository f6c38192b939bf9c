// What everybody may read of a question: written in both languages by one person, approved by another.
import { useTranslation } from 'react-i18next';
import type { PublicText } from '#app/domain/matter/question.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextArea } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace } from '../resource/form-answer.ts';
import { Tag } from '../tag.tsx';

const fields = [
  ['question', 'zh'],
  ['question', 'en'],
  ['answer', 'zh'],
  ['answer', 'en'],
] as const;

export function PublicAnswerForm(props: {
  question: {
    version: number;
    publicText: PublicText | null;
    publishedAt: Date | null;
    minePublic: boolean;
    mayPublish: boolean;
  };
  csrf: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('staff-matters');
  const { locale } = usePlace();
  const { question, csrf } = props;
  const f = formFace(props.answer, 'public', locale);
  const hidden = { version: String(question.version) };
  const waits = question.publicText !== null && question.publishedAt === null;
  return (
    <section className="card" aria-labelledby="public">
      <h2 id="public">{t('questions.public')}</h2>
      {question.publishedAt ? (
        <p>
          <Tag tone="ok">{t('questions.published')}</Tag>
        </p>
      ) : null}
      {waits ? <p>{t(question.minePublic ? 'questions.mine' : 'questions.waitsFor')}</p> : null}
      {question.mayPublish && question.publicText ? (
        <PostForm csrf={csrf} hidden={hidden}>
          {waits ? (
            <Btn name="what" value="publish">
              {t('questions.publish')}
            </Btn>
          ) : (
            <Btn kind="alt" name="what" value="unpublish">
              {t('questions.unpublish')}
            </Btn>
          )}
        </PostForm>
      ) : null}
      <p className="dim">{t('questions.publicHint')}</p>
      <PostForm csrf={csrf} hidden={hidden}>
        {fields.map(([part, language]) => (
          <TextArea
            key={`${part}.${language}`}
            {...f(`${part}.${language}`, question.publicText?.[part][language] ?? '')}
            label={t(`questions.fields.${part}.${language}`)}
            rows={part === 'answer' ? 4 : 2}
            lang={language === 'zh' ? 'zh-Hans' : 'en'}
          />
        ))}
        <Btn kind="alt" name="what" value="public">
          {t('questions.propose')}
        </Btn>
      </PostForm>
    </section>
  );
}
