// One batch: its chain of hands, what lies in it, and the next step for whoever has it. Reads well on a phone.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnDelivery } from '#app/services/delivery/act-on-delivery.server.ts';
import { loadDeliveryPage } from '#app/services/delivery/load-deliveries.server.ts';
import { Chain } from '#app/ui/delivery/chain.tsx';
import { DeliveryForms } from '#app/ui/delivery/delivery-forms.tsx';
import { DeliveryState } from '#app/ui/delivery/delivery-table.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'deliveries' };
export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    tFor(localeOf(args.params), 'staff-papers')('deliveries.one', { number: args.data?.delivery.number ?? '' }),
  );

export async function loader({ params, context }: LoaderFunctionArgs) {
  const loaded = await loadDeliveryPage(await context.ctx(), { id: params.id ?? '' });
  if (!loaded.ok) throw refusal(loaded.problem);
  return data({ csrf: context.csrf, ...loaded.value }, { headers: { 'Cache-Control': 'no-store' } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const items = form.getAll('items').filter((value) => typeof value === 'string');
  const typed: Record<string, string> = { ...typedOf(form), items: items.join(' ') };
  const text = (name: string) => (typed[name] ?? '').trim();
  const what = text('what');
  const done = await actOnDelivery(await context.ctx(), {
    id: params.id ?? '',
    version: Number(text('version')) || 0,
    what,
    to: text('to'),
    count: text('count'),
    items,
    code: text('code').replace(/\s/g, ''),
    signed: text('signed') === 'yes',
    reason: text('reason'),
    postNumber: text('postNumber').toUpperCase().replace(/\s/g, ''),
  });
  if (done.ok) return data({ what, problem: null, typed: {}, stopped: done.value.stopped } satisfies Answer);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  const status = statusOf[done.problem.code];
  return data({ what, problem: done.problem, typed, stopped: false } satisfies Answer, { status });
}

type Answer = FormAnswer & { stopped: boolean };

export default function DeliveryRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  const { delivery, chain, items } = page;
  const open = delivery.closedAt === null;
  return (
    <>
      <p className="s">
        <a className="more" href={`/${locale}/staff/deliveries`}>
          {t('deliveries.back')}
        </a>
      </p>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={t('deliveries.one', { number: delivery.number })}>
        <p>
          <DeliveryState status={delivery.status} attempt={delivery.attempt} /> {t(`deliveries.ways.${delivery.way}`)}
        </p>
      </Bar>
      {answer && !answer.problem && !answer.stopped ? <NoteBox tone="ok" live title={t('deliveries.done')} /> : null}
      {delivery.status === 'stopped' ? <NoteBox tone="bad" title={t('deliveries.stopped')} /> : null}
      {open && !delivery.mine ? <NoteBox title={t('deliveries.notYours', { name: delivery.holder[locale] })} /> : null}
      <section aria-labelledby="chain">
        <h2 id="chain">{t('deliveries.chain')}</h2>
        <Chain links={chain} open={open} />
      </section>
      <div className="two-up">
        <section aria-labelledby="list">
          <h2 id="list">{t('deliveries.list')}</h2>
          <DataTable
            caption={t('deliveries.list')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: t('deliveries.name'), cell: ({ name }) => name },
              { key: 'service', head: t('deliveries.service'), cell: ({ service }) => service[locale] },
              {
                key: 'state',
                head: t('deliveries.itemState'),
                cell: ({ state }) => (
                  <Tag tone={state === 'handed' ? 'ok' : state === 'back' ? 'warn' : 'note'}>
                    {t(`deliveries.itemStates.${state}`)}
                  </Tag>
                ),
              },
            ]}
          />
        </section>
        <DeliveryForms {...page} answer={answer} />
      </div>
    </>
  );
}
