// All services and talks, with search and filter. The same for everybody.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { audiences, modes } from '#app/domain/catalogue/entry.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadCatalogue } from '#app/services/catalogue/load-catalogue.server.ts';
import { EntryList } from '#app/ui/booking/entry-list.tsx';
import { Empty } from '#app/ui/empty.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';

export const handle = { section: 'services' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'catalogue')('title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.shared();
  const query = new URL(request.url).searchParams;
  const wanted = {
    q: (query.get('q') ?? '').slice(0, 60),
    audience: audiences.find((one) => one === query.get('audience')) ?? null,
    mode: modes.find((one) => one === query.get('mode')) ?? null,
  };
  const answer = await loadCatalogue(await context.ctx(), { ...wanted, locale: localeOf(params) });
  if (!answer.ok) throw refusal(answer.problem);
  return { wanted, entries: answer.value };
}

export default function Services() {
  const { wanted, entries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('catalogue');
  const { pathname } = useLocation();
  const filtered = wanted.q !== '' || wanted.audience !== null || wanted.mode !== null;
  const services = entries.filter((entry) => entry.kind === 'service');
  const talks = entries.filter((entry) => entry.kind === 'talk');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <search>
        <form method="get" action={pathname} className="card sieve">
          <TextInput
            type="search"
            name="q"
            label={t('search')}
            hint={t('searchHint')}
            value={wanted.q}
            maxLength={60}
          />
          <Select
            name="audience"
            label={t('audience')}
            ask={t('any')}
            options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
            value={wanted.audience}
          />
          <Select
            name="mode"
            label={t('mode')}
            ask={t('any')}
            options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
            value={wanted.mode}
          />
          <p className="cluster">
            <button type="submit" className="btn">
              {t('find')}
            </button>
            {filtered ? (
              <a className="more" href={pathname}>
                {t('reset')}
              </a>
            ) : null}
          </p>
        </form>
      </search>
      <p role="status">{t('count', { count: entries.length })}</p>
      {entries.length === 0 ? (
        <Empty
          title={t('none')}
          actions={
            <a className="btn alt" href={pathname}>
              {t('reset')}
            </a>
          }
        >
          <p>{t('noneText')}</p>
        </Empty>
      ) : null}
      {services.length > 0 ? (
        <section>
          <h2>{t('services')}</h2>
          <EntryList entries={services} />
        </section>
      ) : null}
      {talks.length > 0 ? (
        <section>
          <h2>{t('talks')}</h2>
          <p>{t('talksText')}</p>
          <EntryList entries={talks} />
        </section>
      ) : null}
    </>
  );
}
