// The list of requests: by status, or found by reference, exact number or full name. A search is sent by POST, because
// names and numbers never stand in an address.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { bookingStatuses } from '#app/domain/booking/status.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { listRequests } from '#app/services/desk/list-requests.server.ts';
import { RequestTable } from '#app/ui/desk/request-table.tsx';
import { useStates } from '#app/ui/desk/states.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { FilterBar } from '#app/ui/staff/filter-bar.tsx';
import { ListPager, ListSearch } from '#app/ui/staff/list-find.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('requests.title'));

const choices = ['open', ...bookingStatuses, 'all'] as const;
const Form = z.object({ text: z.string().max(200) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const status = choices.find((choice) => choice === query.get('status')) ?? 'open';
  const before = query.get('before');
  const found = await listRequests(await context.ctx(), { status, text: '', before });
  if (!found.ok) throw refusal(found.problem);
  return { ...found.value, status, first: before === null, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  const text = answer.ok ? answer.value.text : '';
  const found = await listRequests(ctx, { status: 'all', text, before: null });
  if (!found.ok) throw refusal(found.problem);
  const [only, ...others] = found.value.rows;
  if (text.trim() !== '' && only && others.length === 0) {
    throw redirect(`/${localeOf(params)}/staff/requests/${only.reference}`, 303);
  }
  return { ...found.value, text };
}

export default function Requests() {
  const listed = useLoaderData<typeof loader>();
  const searched = useActionData<typeof action>();
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const say = useStates();
  const here = `/${locale}/staff/requests`;
  const { rows, next } = searched ?? listed;
  const { status, csrf, first } = listed;
  const label = (choice: (typeof choices)[number]) =>
    choice === 'open' || choice === 'all' ? t(`requests.${choice}`) : say('booking', choice);
  return (
    <>
      <Bar title={t('requests.title')} />
      <div className="find">
        <ListSearch
          csrf={csrf}
          here={here}
          label={t('requests.search')}
          hint={t('requests.searchHint')}
          find={t('requests.find')}
          value={searched?.text}
        />
        <FilterBar label={t('requests.status')} reset={searched || status !== 'open' ? here : null}>
          <Select
            name="status"
            label={t('requests.status')}
            options={choices.map((value) => ({ value, label: label(value) }))}
            value={searched ? 'all' : status}
            ask={null}
          />
        </FilterBar>
      </div>
      <RequestTable rows={rows} />
      <ListPager
        label={t('requests.pages')}
        first={searched || first ? null : { href: `${here}?status=${status}`, text: t('requests.newest') }}
        next={!searched && next ? { href: `${here}?status=${status}&before=${next}`, text: t('requests.older') } : null}
      />
    </>
  );
}
