// The board of one day: teams as lanes, what has no place, and the plain form for the chosen visit. Moving by hand,
// by keyboard and by form ends in the one action here.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dayOf, moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { actOnBoard, boardActs } from '#app/services/board/act-on-board.server.ts';
import { loadBoard } from '#app/services/board/load-board.server.ts';
import { loadParts } from '#app/services/board/load-parts.server.ts';
import { BoardHead } from '#app/ui/board/board-head.tsx';
import { BoardTable, ByTeam, type Sort, sorts } from '#app/ui/board/board-list.tsx';
import { Chosen } from '#app/ui/board/chosen.tsx';
import { Counters } from '#app/ui/board/counters.tsx';
import { LanesKey } from '#app/ui/board/lanes.tsx';
import { LiveBoard } from '#app/ui/board/live-board.tsx';
import { type BoardAnswer, Told } from '#app/ui/board/told.tsx';
import { UnplacedList } from '#app/ui/board/unplaced.tsx';
import { useBoardLink } from '#app/ui/board/words.ts';
import { Btn } from '#app/ui/btn.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import '#app/ui/staff/words.ts';

export const handle = { section: 'board', hydrate: true };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-board')('title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = (name: string) => query.get(name) || null;
  const ctx = await context.ctx();
  const page = await loadBoard(ctx, {
    date: asked('date'),
    district: asked('district'),
    point: asked('point'),
    service: asked('service'),
  });
  if (!page.ok) throw refusal(page.problem);
  const { board } = page.value;
  const shown = [...board.lanes.flatMap((lane) => lane.cards), ...board.unplaced.map((one) => one.visit)];
  const chosen = board.mayMove ? shown.find(({ reference }) => reference === asked('visit')) : undefined;
  const parts = chosen ? await loadParts(ctx, chosen) : null;
  return {
    ...page.value,
    parts: parts?.ok ? parts.value : null,
    csrf: context.csrf,
    chosen: asked('visit'),
    view: asked('view') === 'list' ? ('list' as const) : ('day' as const),
    sort: sorts.find((one) => one === asked('sort')) ?? ('time' as Sort),
  };
}

const text = (max: number) => z.string().max(max).catch('');
const Form = z.object({
  what: z.enum(boardActs),
  visitId: text(60),
  version: z.coerce.number().int().catch(-1),
  teamId: text(100),
  start: text(5),
  other: text(80),
  reference: text(40),
  body: text(500),
  people: z.array(z.string().max(60)).max(100),
  district: text(40),
  date: text(10),
});

/** The one action of hand, keyboard and form: the answer is told above the day as it is now. */
export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const what = typed.what ?? '';
  if (!answer.ok) return data<BoardAnswer>({ what, problem: { code: 'form-invalid' }, placed: null }, { status: 422 });
  const done = await actOnBoard(ctx, answer.value);
  if (!done.ok) {
    const people = answer.value.people;
    return data<BoardAnswer>(
      { what, problem: done.problem, placed: null, people },
      { status: statusOf[done.problem.code] },
    );
  }
  return data<BoardAnswer>({ what, problem: null, placed: done.value });
}

export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  const { board, csrf, chosen, view, services } = page;
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const to = useBoardLink();
  const base = to({ visit: null });
  const cards = board.lanes.flatMap((lane) => lane.cards);
  const loose = board.unplaced.map(({ visit }) => visit);
  const visit = chosen ? [...cards, ...loose].find(({ reference }) => reference === chosen) : undefined;
  const answer = useActionData<typeof action>();
  const now = board.date === board.today ? board.over : null;
  const which = new URLSearchParams({ date: board.date, district: board.district });
  return (
    <>
      <BoardHead
        {...page}
        {...board}
        title={
          <>
            {t('title')}{' '}
            <small>
              {dayOf(board.date, locale)} · {t('facts', { count: cards.length, at: moment(page.at, locale) })}
            </small>
          </>
        }
      >
        {board.mayMove ? (
          <>
            <Btn kind="alt" href={`/${locale}/staff/plan?${which}`}>
              {t('plan')}
            </Btn>
            <Btn kind="alt" href={`/${locale}/staff/board/out?${which}`}>
              {t('out.open')}
            </Btn>
          </>
        ) : null}
        {board.undo ? (
          <PostForm csrf={csrf} hidden={{ what: 'undo', district: board.district, date: board.date }}>
            <Btn kind="alt">
              {t('undo.button', { what: t(`undo.what.${board.undo.what as 'move'}`) })}{' '}
              <span className="mono">{board.undo.reference}</span>
            </Btn>
          </PostForm>
        ) : null}
      </BoardHead>
      {view === 'list' ? <Told answer={answer} lanes={board.lanes} /> : null}
      {view === 'list' ? (
        <BoardTable lanes={board.lanes} names={services} sort={page.sort} />
      ) : (
        <>
          <a className="skip" href="#unplaced">
            {t('skip')}
          </a>
          <LiveBoard
            board={board}
            csrf={csrf}
            answer={answer}
            names={services}
            base={`${base}${base.includes('?') ? '&' : '?'}`}
            chosen={chosen}
            now={now}
          />
          <LanesKey />
        </>
      )}
      <Counters counters={page.counters} points={page.points} />
      {visit && board.mayMove ? (
        <Chosen
          visit={visit}
          lanes={board.lanes}
          names={services}
          csrf={csrf}
          over={board.over}
          parts={page.parts}
          answer={answer}
        />
      ) : null}
      <UnplacedList
        unplaced={board.unplaced}
        lanes={board.lanes}
        names={services}
        csrf={csrf}
        mayMove={board.mayMove}
      />
      {view === 'list' ? null : <ByTeam lanes={board.lanes} names={services} />}
    </>
  );
}
