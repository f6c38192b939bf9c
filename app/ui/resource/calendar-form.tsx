// A year of the calendar, pasted: look first, then hand it to the second person. What was typed stays.
import { useTranslation } from 'react-i18next';
import { Btn, Go } from '../btn.tsx';
import { Field } from '../forms/field.tsx';
import { FileInput } from '../forms/file-input.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace } from './form-answer.ts';

type Given = (FormAnswer & { done: string | null }) | undefined;

export function CalendarForm({ csrf, answer, wrong }: { csrf: string; answer: Given; wrong: string | undefined }) {
  const { t } = useTranslation('staff-calendar');
  const { locale } = usePlace();
  const f = formFace(answer, 'calendar', locale);
  const kept = (name: string) => ({ ...f(name), value: answer && !answer.done ? (answer.typed[name] ?? '') : '' });
  const { value, ...text } = kept('text');
  const error = wrong ?? ('error' in text ? text.error : undefined);
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">{t('import')}</h2>
      <p className="dim">{t('forms')}</p>
      <pre>{t('example')}</pre>
      <PostForm csrf={csrf} label={t('import')} files>
        <Field name="text" id={text.id} label={t('text')} {...(error ? { error } : {})}>
          {(wiring) => <textarea {...wiring} className="paste" spellCheck={false} defaultValue={value} />}
        </Field>
        <FileInput name="file" id="calendar-file" label={t('file')} accept=".json,.csv,.txt" optional />
        <TextInput {...kept('sourceUrl')} label={t('source')} hint={t('sourceHint')} maxLength={300} />
        <TextInput {...kept('reason')} label={t('reason')} maxLength={300} />
        <Go>
          <Btn name="do-what" value="propose">
            {t('propose')}
          </Btn>
          <Btn kind="alt" name="do-what" value="look">
            {t('look')}
          </Btn>
        </Go>
      </PostForm>
    </section>
  );
}
