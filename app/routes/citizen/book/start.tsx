// The start of a booking: at home or at a window, what comes next, and the rules to know. Pressing the button begins a draft.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#app/domain/booking/fault.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { loadStart } from '#app/services/booking/load-start.server.ts';
import { startDraft } from '#app/services/booking/start-draft.server.ts';
import { GoodToKnow } from '#app/ui/booking/good-to-know.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { RadioCards } from '#app/ui/forms/tiles.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services', formId: 'start' };

const ways = ['home', 'window'] as const;
const steps = ['who', 'place', 'time', 'details', 'check'] as const;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking')('start.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const answer = await loadStart(await context.ctx(), {
    district: params.district ?? '',
    locale: localeOf(params),
    serviceCode: searchParams.get('service'),
  });
  if (!answer.ok) throw refusal(answer.problem);
  return { ...answer.value, mode: searchParams.get('mode'), point: searchParams.get('point'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const mode = ways.find((way) => way === form.get('mode'));
  const serviceCode = fieldOf(form, 'service')?.slice(0, 40) || undefined;
  const pointId = fieldOf(form, 'point')?.slice(0, 40) || undefined;
  const to = switchIn(form.get('switch'));
  if (to) {
    const query = new URLSearchParams({
      ...(mode ? { mode } : {}),
      ...(serviceCode ? { service: serviceCode } : {}),
      ...(pointId ? { point: pointId } : {}),
    });
    return switched(to, `${pathname}?${query}`, locale, context.secure);
  }
  if (!mode) {
    const faults: Fault[] = [{ field: 'mode', code: 'choose-mode' }];
    return data({ faults }, { status: 422 });
  }
  const district = params.district ?? '';
  const started = await startDraft(await context.ctx(), {
    district,
    locale,
    mode,
    ...(serviceCode ? { serviceCode } : {}),
    ...(pointId ? { pointId } : {}),
  });
  if (!started.ok) throw refusal(started.problem);
  return redirect(`/${locale}/${district}/book/${started.value.draftId}/who`, 303);
}

export default function Start() {
  const { service, mode, point, rules, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('booking');
  const { to } = usePlace();
  const closed = { home: service !== null && !service.home, window: service !== null && !service.window };
  const only = closed.home === closed.window ? null : closed.home ? 'window' : 'home';
  return (
    <>
      <ErrorSummary errors={faults.errors} />
      <div className="split">
        <PostForm
          csrf={csrf}
          id="start"
          hidden={{ ...(service ? { service: service.code } : {}), ...(point ? { point } : {}) }}
        >
          <h1>{t('start.title')}</h1>
          <p className="lede">{service ? service.name : t('start.lede')}</p>
          <RadioCards
            name="mode"
            label={t('start.mode')}
            error={faults.of('mode')}
            value={only ?? mode}
            tiles={ways.map((way) => ({
              value: way,
              label: t(`start.${way}`),
              text: closed[way] ? t(way === 'home' ? 'who.closedHome' : 'who.closedWindow') : t(`start.${way}Text`),
              disabled: closed[way],
            }))}
          />
          <p>
            <a className="more" href={to('adviser')}>
              {t('start.unsure')}
            </a>
          </p>
          <h2>{t('start.order')}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(`start.steps.${step}`)}</li>
            ))}
          </ol>
          <Go>
            <Btn>{t('start.go')}</Btn>
          </Go>
        </PostForm>
        <GoodToKnow {...rules} />
      </div>
    </>
  );
}
