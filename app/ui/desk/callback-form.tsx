// Closes one owed call with its outcome.
import { useTranslation } from 'react-i18next';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { useStates } from './states.tsx';

export function CallbackForm(props: {
  id: string;
  csrf: string;
  outcomes: readonly string[];
  chosen: string;
  error: string | undefined;
}) {
  const { t } = useTranslation('staff-desk');
  const say = useStates();
  return (
    <PostForm csrf={props.csrf} hidden={{ id: props.id }}>
      <Select
        name="outcome"
        id={`outcome-${props.id}`}
        label={t('callbacks.outcome')}
        options={props.outcomes.map((value) => ({ value, label: say('outcome', value) }))}
        value={props.chosen}
        error={props.error}
      />
      <Btn kind="alt">{t('callbacks.finish')}</Btn>
    </PostForm>
  );
}
