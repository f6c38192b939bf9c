// The pass on paper, for people without phone or e-mail: the same as on their own page, names masked, large in print.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadPass, type PassPage } from '#app/services/booking/load-pass.server.ts';
import '#app/styles/journey.css';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { BookedPass } from '#app/ui/journey/booked-pass.tsx';
import { Qr } from '#app/ui/journey/qr.tsx';
import { PrintHint } from '#app/ui/print-hint.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('paper.title', { reference: args.params.reference ?? '' }));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { reference: params.reference ?? '', locale: localeOf(params) };
  const answer = await loadPass(await context.ctx(), asked);
  if (!answer.ok) throw refusal(answer.problem);
  return { page: answer.value, rows: qrRows(answer.value.link) };
}

export default function PaperPass() {
  const { page, rows } = useLoaderData<typeof loader>();
  const facts: PassPage = page;
  const { t } = useTranslation(['staff-desk', 'pass']);
  const { locale } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const other = locale === 'zh' ? 'en' : 'zh';
  const waiting = facts.status === 'submitted' || facts.status === 'needs_fix';
  const here = `/staff/requests/${facts.reference}`;
  return (
    <>
      <p className="cluster no-print">
        <a className="more" href={`/${locale}${here}`}>
          {t('request.title', { reference: facts.reference })}
        </a>
        <a className="more" href={`/${other}${here}/pass`}>
          {t('paper.other')}
        </a>
        {facts.contact.kind === 'none' ? (
          <a className="more" href={`/${locale}/staff/messages`}>
            {t('paper.letter')}
          </a>
        ) : null}
      </p>
      <PrintHint />
      <article className="paper-pass">
        <h1>{t(waiting ? 'pass:submitted' : 'pass:booked', { day: dayOf(facts.date, locale) })}</h1>
        <BookedPass facts={facts} sealed={!waiting} qr={<Qr rows={rows} label={t('pass:qr')} />} />
        <section className="paper-more">
          <h2>{t('pass:prepare')}</h2>
          <ul>
            {facts.prepare.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>
            {facts.changeUntil
              ? t('paper.change', { until: moment(facts.changeUntil, locale), phone })
              : t('pass:call', { phone })}
          </p>
          <p>{t('paper.ask', { phone })}</p>
        </section>
      </article>
    </>
  );
}
