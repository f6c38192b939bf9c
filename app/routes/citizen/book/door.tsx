// To the door: estate, building, lift, and what to know at the gate.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { doorLengths } from '#app/domain/booking/place-form.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadDoor } from '#app/services/booking/load-door.server.ts';
import { saveDoor } from '#app/services/booking/save-place.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { DoorFields } from '#app/ui/booking/door-fields.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { LevelPath } from '#app/ui/journey/level-path.tsx';

export const handle = { section: 'services', formId: 'door' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking')('door.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const draft = `/${localeOf(params)}/${params.district}/book/${params.draft}`;
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadDoor(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete') throw redirect(`${draft}/place`);
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.booked) throw redirect(`${draft}/done`);
  return { page: answer.value, draft, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const draftId = params.draft ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const { pathname } = new URL(request.url);
  const to = switchIn(form.get('switch'));
  if (to) {
    const kept = await keepTyped(ctx, { draftId, step: 'place', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return switched(to, pathname, localeOf(params), context.secure);
  }
  const saved = await saveDoor(ctx, { draftId, typed });
  if (!saved.ok) throw refusal(saved.problem);
  if (saved.value.faults) return data({ typed, faults: saved.value.faults }, { status: 422 });
  return redirect(pathname.replace(/place\/detail$/, 'needs'), 303);
}

export default function DoorPage() {
  const { page, draft, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed: Readonly<Record<string, string>> = answered?.typed ?? page.typed;
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  const place = `${draft}/place`;
  const past = (label: string, value: string, change: string) => ({ label, state: 'past' as const, value, change });
  return (
    <>
      <BookingRoute at="place" />
      <ErrorSummary errors={faults.errors} />
      <div className="split">
        <div>
          <h1>{t('door.title')}</h1>
          <p className="lede">{t('door.lede', { days: page.keptDays })}</p>
          <PostForm csrf={csrf} id="door">
            <LevelPath
              label={t('place.path', { at: 4, of: 4 })}
              levels={[
                past(t('place.district'), page.district, `/${locale}`),
                past(t('place.subdistrict'), page.subdistrict.name, place),
                past(t('place.community'), page.community.name, `${place}?sub=${page.subdistrict.code}`),
                {
                  label: t('place.door'),
                  state: 'now',
                  children: <DoorFields typed={typed} faults={faults} lengths={doorLengths} />,
                },
              ]}
            />
            <Go>
              <Btn>{t('door.go')}</Btn>
              <Btn kind="alt" href={`${place}?sub=${page.subdistrict.code}`}>
                {t('place.up')}
              </Btn>
            </Go>
          </PostForm>
        </div>
        <aside className="card">
          <h2>{t('door.who')}</h2>
          <p>{t('door.whoText')}</p>
          <p className="s dim">{t('door.urgent')}</p>
        </aside>
      </div>
    </>
  );
}
