// The wait list for an earlier time: how it goes, and one button to join or to leave.
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';

export function WaitEarlier(props: { since: Date | null; hours: number; csrf: string }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const { since } = props;
  return (
    <section aria-labelledby="wait-title">
      <h2 id="wait-title">{t('change.waitTitle')}</h2>
      <p>
        {since ? t('change.waiting', { since: moment(since, locale) }) : t('change.waitText', { hours: props.hours })}
      </p>
      <PostForm csrf={props.csrf} hidden={{ wait: since ? 'leave' : 'join' }}>
        <Go>
          <Btn kind="alt">{t(since ? 'change.waitLeave' : 'change.waitJoin')}</Btn>
        </Go>
      </PostForm>
    </section>
  );
}
