// Where: district, sub-district, community, one level a page; at a window the service point near a community.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#app/domain/booking/fault.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { loadPlace } from '#app/services/booking/load-place.server.ts';
import { saveCommunity, savePoint } from '#app/services/booking/save-place.server.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { openLevel, PlaceLevels } from '#app/ui/booking/place-levels.tsx';
import { PlaceSearch } from '#app/ui/booking/place-search.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services', formId: 'place' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking')('place.title'));

function wayIn(query: URLSearchParams): 'home' | 'window' | null {
  const as = query.get('as');
  return as === 'home' || as === 'window' ? as : null;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const answer = await loadPlace(await context.ctx(), {
    draftId: params.draft ?? '',
    locale: localeOf(params),
    subdistrict: query.get('sub'),
    near: query.get('near'),
    q: query.get('q'),
    mode: wayIn(query),
  });
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.booked) throw redirect(`/${localeOf(params)}/${params.district}/book/${params.draft}/done`);
  return { page: answer.value, as: wayIn(query) ? `as=${wayIn(query)}` : '', csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const url = new URL(request.url);
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, `${url.pathname}${url.search}`, localeOf(params), context.secure);
  const as = wayIn(url.searchParams);
  const draftId = params.draft ?? '';
  const answer = (faults: Fault[]) => data({ faults }, { status: 422 });
  const onward = (query: Record<string, string>) =>
    redirect(`${url.pathname}?${new URLSearchParams({ ...(as ? { as } : {}), ...query })}`, 303);
  const level = fieldOf(form, 'level');
  if (level === 'subdistrict') {
    const chosen = fieldOf(form, 'subdistrict');
    return chosen ? onward({ sub: chosen }) : answer([{ field: 'subdistrict', code: 'choose-subdistrict' }]);
  }
  const community = fieldOf(form, 'community') ?? '';
  if (level === 'community' && community === '') return answer([{ field: 'community', code: 'choose-community' }]);
  if (level === 'community' && fieldOf(form, 'way') === 'window') return onward({ near: community });
  const ctx = await context.ctx();
  const saved =
    level === 'point'
      ? await savePoint(ctx, {
          draftId,
          communityId: url.searchParams.get('near') ?? '',
          pointId: fieldOf(form, 'point') ?? '',
        })
      : await saveCommunity(ctx, { draftId, communityId: community });
  if (!saved.ok) throw refusal(saved.problem);
  if (saved.value.faults) return answer(saved.value.faults);
  return redirect(level === 'point' ? url.pathname.replace(/place$/, 'needs') : `${url.pathname}/detail`, 303);
}

export default function PlacePage() {
  const { page, as, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  const level = openLevel(page);
  const isWindow = page.mode === 'window';
  const next = level === 'point' ? t('place.nextNeeds') : t('place.nextLevel');
  const { pathname, search } = useLocation();
  const otherWay = `${pathname}?as=${isWindow ? 'home' : 'window'}`;
  const up =
    level === 'subdistrict' || (level === 'point' && !search.includes('near='))
      ? pathname.replace(/place$/, 'who')
      : `${pathname}${as ? `?${as}` : ''}`;
  return (
    <>
      <BookingRoute at="place" />
      <ErrorSummary errors={faults.errors} />
      <div className="split">
        <div>
          <h1>{t(isWindow ? 'place.titleWindow' : 'place.title')}</h1>
          <p className="lede">{t(isWindow ? 'place.ledeWindow' : 'place.lede')}</p>
          {level === 'point' ? null : (
            <PlaceSearch q={page.q} hidden={as ? { as: isWindow ? 'window' : 'home' } : {}} />
          )}
          {page.q !== '' && page.communities.length === 0 ? (
            <p role="status">{t('place.none', { q: page.q })}</p>
          ) : null}
          <PostForm csrf={csrf} id="place" hidden={{ level, way: page.mode }}>
            <PlaceLevels choice={page} page={pathname} as={as} error={faults.errors[0]?.text} />
            <Go>
              <Btn>{level === 'community' && !isWindow ? t('place.nextDoor') : next}</Btn>
              <Btn kind="alt" href={up}>
                {level === 'subdistrict' ? t('back') : t('place.up')}
              </Btn>
            </Go>
          </PostForm>
        </div>
        <aside className="stack">
          <section className="card">
            <h2>{t('place.elsewhere', { district: page.district })}</h2>
            <p>{t('place.elsewhereText')}</p>
            <p>
              <a className="more" href={`/${locale}`}>
                {t('place.elsewhereLink')}
              </a>
              <br />
              <a className="more" href={otherWay}>
                {t(isWindow ? 'place.toHome' : 'place.toWindow')}
              </a>
            </p>
          </section>
          <section className="card">
            <h2>{t('place.noMap')}</h2>
            <p>{t('place.noMapText')}</p>
          </section>
        </aside>
      </div>
    </>
  );
}
