// Groups of a session: fit them to breaks or shifts, move one person, tell the times, print the call list.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { fitRoster, loadWaves, moveAttendee, tellTimes } from '#app/services/roster/waves.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { SessionHead } from '#app/ui/roster/session-head.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-roster')('waves.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadWaves(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { searchParams } = new URL(request.url);
  const number = (name: string) => Number(searchParams.get(name)) || 0;
  const done = searchParams.get('done');
  return {
    page: answer.value,
    done: (['fitted', 'told', 'moved'] as const).find((one) => one === done) ?? null,
    numbers: { waves: number('waves'), unplaced: number('unplaced'), told: number('told'), paper: number('paper') },
    csrf: context.csrf,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const reference = params.ref ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const what = form.get('do');
  const here = new URL(request.url).pathname;
  const refused = (problem: Parameters<typeof refusal>[0]) => {
    if (!['clock-invalid', 'session-not-accepted', 'attendee-missing'].includes(problem.code)) throw refusal(problem);
    return data({ problem, typed }, { status: statusOf[problem.code] });
  };
  if (what === 'move') {
    const wave = typed.wave ?? '';
    const moved = await moveAttendee(ctx, {
      reference,
      attendeeId: typed.attendee ? uuid(typed.attendee) : '',
      waveId: wave ? uuid(wave) : null,
    });
    return moved.ok ? redirect(`${here}?done=moved`, 303) : refused(moved.problem);
  }
  if (what === 'tell') {
    const told = await tellTimes(ctx, { reference });
    if (!told.ok) return refused(told.problem);
    return redirect(`${here}?done=told&told=${told.value.told}&paper=${told.value.paper}`, 303);
  }
  const fitted = await fitRoster(ctx, { reference, breaks: typed.breaks ?? '' });
  if (!fitted.ok) return refused(fitted.problem);
  return redirect(`${here}?done=fitted&waves=${fitted.value.waves}&unplaced=${fitted.value.unplaced}`, 303);
}

/** What is no id of ours is nobody's. */
const uuid = (text: string | undefined): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')
    ? (text as string)
    : '00000000-0000-4000-8000-000000000000';

const lineOf = (one: { position: number; name: string; department: string }) =>
  `${one.position}. ${one.name} ${one.department}`;

export default function Waves() {
  const { page, done, numbers, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('staff-roster');
  const { locale, here } = usePlace();
  const base = here.split('?')[0] ?? here;
  const text = answered ? problemText(answered.problem, locale) : undefined;
  const wrong = (field: string) => ((answered?.problem.field ?? 'breaks') === field ? text : undefined);
  const breaks = page.breaks.map(({ start, end }) => `${clockText(start)}-${clockText(end)}`).join('\n');
  const everybody = [...page.waves.flatMap(({ members }) => members), ...page.unplaced];
  const nameOf = (wave: (typeof page.waves)[number]) =>
    t('waves.group', {
      number: wave.number,
      day: dayOf(wave.date, locale),
      from: clockText(wave.start),
      until: clockText(wave.end),
    });
  return (
    <>
      <ErrorSummary errors={text ? [{ field: answered?.problem.field ?? 'breaks', text }] : []} />
      <SessionHead
        reference={page.reference}
        title={t('waves.title', { organisation: page.organisation[locale] })}
        at="waves"
      />
      {done && !answered ? <NoteBox tone="ok" live title={t(`waves.${done as 'fitted'}`, numbers)} /> : null}
      <div className="two-up">
        <section className="card no-print" aria-labelledby="fit">
          <h2 id="fit">{t('waves.fit')}</h2>
          <p>{t('waves.fitText', { minutes: page.minutesEach })}</p>
          <PostForm csrf={csrf} action={base} hidden={{ do: 'fit' }} label={t('waves.fit')}>
            <TextArea
              name="breaks"
              label={t('waves.breaks')}
              hint={t('waves.breaksHint', { minutes: page.waveMinutes })}
              value={answered?.typed.breaks ?? breaks}
              error={wrong('breaks')}
            />
            <Btn>{t('waves.fit')}</Btn>
          </PostForm>
        </section>
        {everybody.length > 0 && page.waves.length > 0 ? (
          <section className="card no-print" aria-labelledby="move">
            <h2 id="move">{t('waves.move')}</h2>
            <PostForm csrf={csrf} action={base} hidden={{ do: 'move' }} label={t('waves.move')}>
              <Select
                name="attendee"
                label={t('waves.person')}
                value={answered?.typed.attendee}
                error={wrong('attendee')}
                options={everybody.map((one) => ({ value: one.id, label: lineOf(one) }))}
              />
              <Select
                name="wave"
                label={t('waves.to')}
                value={answered?.typed.wave}
                options={page.waves.map((wave) => ({ value: wave.id, label: nameOf(wave) }))}
                ask={t('waves.none')}
              />
              <Btn kind="alt">{t('waves.move')}</Btn>
            </PostForm>
            <h3 className="gap">{t('waves.tell')}</h3>
            <p>{t('waves.tellText')}</p>
            <PostForm csrf={csrf} action={base} hidden={{ do: 'tell' }} label={t('waves.tell')}>
              <Btn kind="alt">{t('waves.tell')}</Btn>
            </PostForm>
          </section>
        ) : null}
      </div>
      <h2>{t('waves.callList')}</h2>
      {page.waves.length === 0 ? <p className="card dim">{t('waves.empty')}</p> : null}
      {page.waves.map((wave) => (
        <section className="card" key={wave.id} aria-labelledby={`wave-${wave.id}`}>
          <h3 id={`wave-${wave.id}`}>{nameOf(wave)}</h3>
          <p className="dim">{t('waves.count', { count: wave.members.length, places: wave.places })}</p>
          <ul className="plain">
            {wave.members.map((one) => (
              <li key={one.id}>
                {lineOf(one)} {one.fixed ? <Tag>{t('waves.fixed')}</Tag> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {page.unplaced.length > 0 && page.waves.length > 0 ? (
        <section className="card" aria-labelledby="unplaced">
          <h3 id="unplaced">{t('waves.unplaced')}</h3>
          <ul className="plain">
            {page.unplaced.map((one) => (
              <li key={one.id}>{lineOf(one)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
