// One letter of the demo: as mail programs show it, as plain text, and its files.
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { securityHeaders } from '#app/platform/http/headers.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadKeptLetter } from '#app/services/post/load-mailbox.server.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';
import { Rows } from '#app/ui/rows.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.subject ?? '' }];

/** The only page that holds a frame: the letter, from this house, with nothing allowed inside. */
export const headers: HeadersFunction = () => ({
  'content-security-policy': `${securityHeaders(null, false)['content-security-policy']}; frame-src 'self'`,
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadKeptLetter(await context.ctx(), params.id ?? '');
  if (!answer.ok) throw refusal(answer.problem);
  const { id, at, to, subject, text, calendar, messageId } = answer.value;
  return { id, at, to, subject, text, messageId, hasCalendar: calendar !== null };
}

export default function ReadLetter() {
  const { id, at, to, subject, text, messageId, hasCalendar } = useLoaderData<typeof loader>();
  const { t } = useTranslation('demo');
  const { locale } = usePlace();
  return (
    <SiteFrame>
      <p>
        <a href="/demo/mail">{t('back')}</a>
      </p>
      <h1>{subject}</h1>
      <Rows
        rows={[
          { label: t('columns.to'), value: to },
          { label: t('columns.at'), value: moment(new Date(at), locale) },
          { label: 'Message-ID', value: messageId },
        ]}
      />
      <p className="cluster">
        {hasCalendar ? <a href={`/demo/mail/${id}/booking.ics`}>{t('calendar')}</a> : null}
        <a href={`/demo/mail/${id}/letter.eml`}>{t('eml')}</a>
        <a href={`/demo/mail/${id}/letter.html`}>{t('shown')}</a>
      </p>
      <iframe
        className="letter"
        title={t('shown')}
        src={`/demo/mail/${id}/letter.html`}
        sandbox="allow-top-navigation-by-user-activation"
        width="100%"
        height="1100"
      />
      <section>
        <h2>{t('plain')}</h2>
        <pre className="letter">{text}</pre>
      </section>
    </SiteFrame>
  );
}
