// No e-mail and no phone: the booking goes on at the hotline, with a number so that nothing is told twice.
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDraft } from '#app/services/booking/load-draft.server.ts';
import { bookBase } from '#app/ui/booking/book-base.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking-people')('contact.noneTitle'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadDraft(await context.ctx(), { draftId: params.draft ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { id, reference, heldUntil, bookingId } = answer.value;
  if (bookingId) throw redirect(`${bookBase(params)}/done`);
  return { id, reference, heldUntil };
}

export default function Phone() {
  const { id, reference, heldUntil } = useLoaderData<typeof loader>();
  const { t } = useTranslation('booking-people');
  const { to } = usePlace();
  const face = useFace();
  return (
    <>
      <BookingRoute at="details" />
      <h1>{t('contact.noneTitle')}</h1>
      <p className="lede">{t('contact.noneLede')}</p>
      <section className="card">
        <p>{t('contact.noneCall', { phone: face?.hotline.shown ?? '' })}</p>
        <p>
          <b className="fig">{reference}</b>
        </p>
        {heldUntil ? (
          <p>{t('contact.noneHours', { hours: face?.hotline.hours ?? '', until: clockOf(heldUntil) })}</p>
        ) : (
          <p>{face?.hotline.hours}</p>
        )}
        <p>{t('contact.noneAfter')}</p>
      </section>
      <p>
        <a href={to(`book/${id}/contact`)}>{t('contact.noneBack')}</a>
      </p>
    </>
  );
}
