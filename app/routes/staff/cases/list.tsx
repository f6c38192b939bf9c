// The list of cases: by promise, state and service, or found by reference, exact number or full name. A search is sent by
// POST, because names and numbers never stand in an address.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { itemStatuses } from '#app/domain/case/item-table.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { listCases, paceChoices } from '#app/services/case/list-cases.server.ts';
import { CaseTable } from '#app/ui/case/case-table.tsx';
import { useStates } from '#app/ui/desk/states.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { FilterBar } from '#app/ui/staff/filter-bar.tsx';
import { ListPager, ListSearch } from '#app/ui/staff/list-find.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'cases' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-cases')('list.title'));

const choices = ['running', ...itemStatuses, 'all'] as const;
const Form = z.object({ text: z.string().max(200) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const status = choices.find((choice) => choice === query.get('status')) ?? 'running';
  const pace = paceChoices.find((choice) => choice === query.get('pace')) ?? 'any';
  const service = /^[a-z][a-z0-9-]{0,30}$/.exec(query.get('service') ?? '')?.[0] ?? null;
  const after = query.get('after');
  const found = await listCases(await context.ctx(), { status, service, pace, text: '', after });
  if (!found.ok) throw refusal(found.problem);
  return { ...found.value, status, pace, service, first: after === null, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  const text = answer.ok ? answer.value.text : '';
  const found = await listCases(ctx, { status: 'all', service: null, pace: 'any', text, after: null });
  if (!found.ok) throw refusal(found.problem);
  const [only, ...others] = found.value.rows;
  if (text.trim() !== '' && only && others.length === 0) {
    throw redirect(`/${localeOf(params)}/staff/cases/${only.id}`, 303);
  }
  return { rows: found.value.rows, text };
}

export default function Cases() {
  const listed = useLoaderData<typeof loader>();
  const searched = useActionData<typeof action>();
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const say = useStates();
  const here = `/${locale}/staff/cases`;
  const { status, pace, service, csrf, first, next } = listed;
  const query = `status=${status}&pace=${pace}${service ? `&service=${service}` : ''}`;
  const filtered = status !== 'running' || pace !== 'any' || service !== null;
  return (
    <>
      <Bar title={t('list.title')} />
      <div className="find">
        <ListSearch
          csrf={csrf}
          here={here}
          label={t('list.search')}
          hint={t('list.searchHint')}
          find={t('list.find')}
          value={searched?.text}
        />
        <FilterBar label={t('list.filter')} reset={searched || filtered ? here : null}>
          <Select
            name="status"
            label={t('list.status')}
            options={choices.map((value) => ({
              value,
              label: value === 'running' || value === 'all' ? t(`list.${value}`) : say('item', value),
            }))}
            value={searched ? 'all' : status}
            ask={null}
          />
          <Select
            name="pace"
            label={t('list.pace')}
            options={(['any', 'near', 'late'] as const).map((value) => ({ value, label: t(`pace.${value}`) }))}
            value={pace}
            ask={null}
          />
          <Select
            name="service"
            label={t('list.service')}
            options={listed.services.map(({ code, name }) => ({ value: code, label: name[locale] }))}
            value={service}
            ask={t('list.anyService')}
          />
        </FilterBar>
      </div>
      <CaseTable rows={(searched ?? listed).rows} />
      <ListPager
        label={t('list.pages')}
        first={searched || first ? null : { href: `${here}?${query}`, text: t('list.first') }}
        next={!searched && next ? { href: `${here}?${query}&after=${next}`, text: t('list.next') } : null}
      />
    </>
  );
}
