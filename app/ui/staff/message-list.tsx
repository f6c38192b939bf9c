// The messages that need somebody: each with its reason in words, the other side's code, and what can be done.
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from '#app/domain/ledger/letter.ts';
import { asksForAddress, type SendFault } from '#app/domain/ledger/send-fault.ts';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';
import { WorkList } from './work-list.tsx';

export type ListedMessage = {
  id: string;
  kind: 'dead' | 'late' | 'to-print';
  channel: 'email' | 'sms' | 'letter';
  template: LetterTemplate;
  to: string;
  reference: string | null;
  attempts: number;
  code: string | null;
  fault: SendFault;
  createdAt: Date;
  dueAt: Date;
};

const tones = { dead: 'bad', late: 'warn', 'to-print': 'note' } as const;

export function MessageList({ messages, csrf }: { messages: readonly ListedMessage[]; csrf: string }) {
  const { t } = useTranslation('staff-post');
  return (
    <WorkList
      label={t('list')}
      items={messages.map((message) => ({
        id: message.id,
        heat: message.kind === 'dead' ? 'hot' : message.kind === 'late' ? 'mid' : undefined,
        title: (
          <>
            {t(`template.${message.template}`)} <Tag tone={tones[message.kind]}>{t(`kind.${message.kind}`)}</Tag>
          </>
        ),
        lines: linesOf(message),
        actions: <Actions message={message} csrf={csrf} />,
      }))}
    />
  );

  function linesOf(message: ListedMessage) {
    const why = message.kind === 'to-print' ? [] : [<b key="why">{t(`fault.${message.fault}`)}</b>];
    return [<Address key="to" message={message} />, ...why, <Story key="story" message={message} />];
  }
}

function Address({ message: { to, channel, reference } }: { message: ListedMessage }) {
  const { t } = useTranslation('staff-post');
  const { locale } = usePlace();
  return (
    <>
      {t('to', { to, channel: t(`channel.${channel}`) })}
      {' · '}
      {reference ? (
        <a href={`/${locale}/staff/requests/${reference}`}>{t('booking', { reference })}</a>
      ) : (
        t('noBooking')
      )}
    </>
  );
}

function Story({ message }: { message: ListedMessage }) {
  const { t } = useTranslation('staff-post');
  const { locale } = usePlace();
  const at = moment(message.createdAt, locale);
  if (message.kind === 'to-print') return <>{t('waits', { at })}</>;
  const parts = [
    ...(message.code ? [t('code', { code: message.code })] : []),
    t('written', { at, count: message.attempts }),
    ...(message.kind === 'late' ? [t('next', { at: moment(message.dueAt, locale) })] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

function Actions({ message, csrf }: { message: ListedMessage; csrf: string }) {
  const { t } = useTranslation('staff-post');
  const { locale } = usePlace();
  const { id, kind, reference } = message;
  const mend = kind === 'dead' && reference && asksForAddress(message.fault);
  return (
    <div className="cluster">
      {kind === 'to-print' ? (
        <Btn kind="alt" href={`/${locale}/staff/messages/${id}`}>
          {t('actions.print')}
        </Btn>
      ) : null}
      {mend ? (
        <Btn kind="alt" href={`/${locale}/staff/requests/${reference}`}>
          {t('actions.mend')}
        </Btn>
      ) : null}
      <PostForm csrf={csrf} hidden={{ id, what: kind === 'to-print' ? 'posted' : 'resend' }}>
        <Btn kind="alt">
          {t(kind === 'to-print' ? 'actions.posted' : kind === 'late' ? 'actions.now' : 'actions.resend')}
        </Btn>
      </PostForm>
    </div>
  );
}
