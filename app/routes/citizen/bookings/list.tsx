// The bookings that are open in this browser.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listed, windowOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadOwnBookings } from '#app/services/booking/load-own-bookings.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { Empty } from '#app/ui/empty.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { StatusTag } from '#app/ui/track/status-tag.tsx';

export const handle = { section: 'track' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('bookings.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadOwnBookings(await context.ctx(), { locale: localeOf(params) });
  if (!answer.ok) throw refusal(answer.problem);
  return { bookings: answer.value };
}

export default function Bookings() {
  const { bookings } = useLoaderData<typeof loader>();
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const ways = (
    <>
      <Btn href={to('track')}>{t('bookings.byReference')}</Btn>
      <Btn kind="alt" href={to('track/lost')}>
        {t('bookings.byContact')}
      </Btn>
    </>
  );
  if (bookings.length === 0) {
    return (
      <Empty page title={t('bookings.empty')} actions={ways}>
        <p>{t('bookings.emptyText')}</p>
      </Empty>
    );
  }
  return (
    <>
      <h1>{t('bookings.title')}</h1>
      <ul className="plain stack">
        {bookings.map((booking) => (
          <li key={booking.reference} className="card mine">
            <h2>
              <a href={`/${locale}/${booking.district}/bookings/${booking.reference}`}>
                {windowOf(booking.date, booking.windowStart, booking.windowEnd, locale)}
              </a>
            </h2>
            <p>
              {listed(booking.services, locale)}
              <small className="under">
                {booking.place} · {booking.reference}
              </small>
            </p>
            <p>
              <StatusTag status={booking.status} joined={booking.joinedTo !== null} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
