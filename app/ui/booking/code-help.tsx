// When the code does not come: another one, another address, or going on without it.
import { useTranslation } from 'react-i18next';
import { clockOf } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';

export function CodeHelp(props: {
  csrf: string;
  kind: 'email' | 'sms';
  resendAt: Date | null;
  mayResend: boolean;
  skipAt: Date | null;
  maySkip: boolean;
  unconfirmedHours: number;
  /** where the contact is changed */
  contact: string;
}) {
  const { t } = useTranslation('booking-people');
  return (
    <details open={props.maySkip}>
      <summary>{t('code.help')}</summary>
      <p>{t(props.kind === 'email' ? 'code.helpMail' : 'code.helpSms')}</p>
      <PostForm csrf={props.csrf} label={t('code.again')}>
        <Btn kind="alt" name="do" value="resend">
          {t('code.again')}
        </Btn>
        {!props.mayResend && props.resendAt ? (
          <p className="s dim">{t('code.againText', { at: clockOf(new Date(props.resendAt.getTime() + 59_999)) })}</p>
        ) : null}
      </PostForm>
      <p>
        <a href={props.contact}>{t('code.other')}</a>
      </p>
      {props.maySkip ? (
        <PostForm csrf={props.csrf} label={t('code.noCode')}>
          <p>{t('code.noCodeText', { hours: props.unconfirmedHours })}</p>
          <Btn kind="alt" name="do" value="skip">
            {t('code.noCode')}
          </Btn>
        </PostForm>
      ) : props.skipAt ? (
        <p className="s dim">{t('code.noCodeWait', { at: clockOf(new Date(props.skipAt.getTime() + 59_999)) })}</p>
      ) : null}
    </details>
  );
}
