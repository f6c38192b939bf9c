// The person is on the phone: facts are asked and compared before a word is said about the booking.
import { useTranslation } from 'react-i18next';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { NoteBox } from '../note-box.tsx';
import type { FormProps } from './request-view.ts';

export function CallerCheck(props: FormProps & { result: 'right' | 'wrong' | null }) {
  const { page, csrf, errorAt, result } = props;
  const { t } = useTranslation('staff-desk');
  const typed = props.typed.what === 'caller' ? props.typed : {};
  const asksContact = page.booking.contactKind !== 'none';
  const open = result !== null || props.typed.what === 'caller' || undefined;
  const error = errorAt('caller-name') ? t('caller.two') : undefined;
  return (
    <section className="card" aria-labelledby="caller-title">
      <h2 id="caller-title">{t('caller.title')}</h2>
      {result ? (
        <NoteBox tone={result === 'right' ? 'ok' : 'bad'} title={t(`caller.${result}`)} live />
      ) : (
        <p className="dim">{t('caller.text')}</p>
      )}
      <details open={open}>
        <summary>{t('caller.ask')}</summary>
        <PostForm csrf={csrf} hidden={{ what: 'caller' }}>
          <TextInput
            name="name"
            id="caller-name"
            label={t('caller.name')}
            value={typed.name}
            error={error}
            autoComplete="off"
          />
          <TextInput
            name="number"
            id="caller-number"
            label={t('caller.number')}
            value={typed.number}
            autoComplete="off"
            maxLength={8}
          />
          {asksContact ? (
            <TextInput
              name="contact"
              id="caller-contact"
              label={t('caller.contact')}
              value={typed.contact}
              autoComplete="off"
            />
          ) : null}
          <TextInput name="date" id="caller-date" type="date" label={t('caller.date')} value={typed.date} />
          <Btn kind="alt">{t('caller.check')}</Btn>
        </PostForm>
      </details>
    </section>
  );
}
