// Deliveries: what is ready to be packed, and every batch with whoever has it. An officer sees the own hands only.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { deliveryWays } from '#app/domain/delivery/chain.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadDeliveries } from '#app/services/delivery/load-deliveries.server.ts';
import { packDelivery } from '#app/services/delivery/pack-delivery.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { DeliveryTable } from '#app/ui/delivery/delivery-table.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'deliveries' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-papers')('deliveries.title'));

export async function loader({ context }: LoaderFunctionArgs) {
  const loaded = await loadDeliveries(await context.ctx());
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const { bookingId = '', way = '' } = typed;
  const done = await packDelivery(await context.ctx(), { bookingId, way });
  if (done.ok) return redirect(`/${localeOf(params)}/staff/deliveries/${done.value.id}`, 303);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>(
    { what: `pack-${bookingId}`, problem: done.problem, typed },
    { status: statusOf[done.problem.code] },
  );
}

export default function Deliveries() {
  const { csrf, ready, deliveries, mayPack } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  const ways = deliveryWays.map((way) => ({ value: way, label: t(`deliveries.ways.${way}`) }));
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={t('deliveries.title')} />
      <p className="dim">{t('deliveries.lede')}</p>
      {mayPack ? (
        <section aria-labelledby="ready">
          <h2 id="ready">{t('deliveries.ready')}</h2>
          {ready.length === 0 ? <p className="card dim">{t('deliveries.readyNone')}</p> : null}
          <div className="two-up">
            {ready.map(({ bookingId, reference, people, items }) => {
              const f = formFace(answer, `pack-${bookingId}`, locale);
              return (
                <section className="card" key={bookingId} aria-label={reference}>
                  <h3>{reference}</h3>
                  <p>
                    {t('deliveries.people')} {people} · {t('deliveries.items')} {items}
                  </p>
                  <PostForm csrf={csrf} hidden={{ bookingId }} label={t('deliveries.pack', { reference })}>
                    <Select
                      {...f('way', people > 3 ? 'organisation' : 'person')}
                      label={t('deliveries.way')}
                      options={ways}
                    />
                    <p>
                      <Btn kind="alt">{t('deliveries.pack', { reference })}</Btn>
                    </p>
                  </PostForm>
                </section>
              );
            })}
          </div>
        </section>
      ) : null}
      <section aria-labelledby="batches">
        <h2 id="batches">{t('deliveries.batches')}</h2>
        <DeliveryTable rows={deliveries} empty={t(mayPack ? 'deliveries.batchesNone' : 'deliveries.mineNone')} />
      </section>
    </>
  );
}
