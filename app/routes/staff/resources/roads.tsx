// Ways between communities: the table in force, a table pasted or uploaded and checked, the speed the stamps propose, and
// the second person's decision.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import {
  checkRoads,
  decideRoads,
  loadRoadsPage,
  proposeRoads,
  proposeSpeedRule,
  type RoadsReading,
  speedDays,
} from '#app/services/resource/edit-roads.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { RoadsForm, RoadsReadingView } from '#app/ui/resource/roads-form.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-roads')('page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadRoadsPage(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, days: speedDays, ...loaded.value };
}

const decisions = ['published', 'declined', 'withdrawn'] as const;
const longest = 900_000;
type Answer = FormAnswer & { reading: RoadsReading | null; done: string | null };

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const text = (name: string, most = 400) => String(form.get(name) ?? '').slice(0, most);
  const file = form.get('file');
  const uploaded = file instanceof Blob && file.size > 0 ? (await file.text()).slice(0, longest) : null;
  const typed = { district: text('district'), text: uploaded ?? text('text', longest), reason: text('reason') };
  const what = text('what');
  const decision = decisions.find((one) => one === what);
  const revisionId = text('revisionId');
  const answer = (more: Partial<Answer>, status = 200) =>
    data<Answer>({ what: 'roads', problem: null, typed, reading: null, done: null, ...more }, { status });
  if (decision && !/^[0-9a-f-]{36}$/.test(revisionId)) throw refusal({ code: 'not-found' });
  const reading = decision || what === 'speed' ? null : await checkRoads(ctx, typed);
  if (reading && !reading.ok) throw refusal(reading.problem);
  const read = reading?.value ?? null;
  if (what === 'look') {
    const faulty = read?.places === null;
    const problem = faulty ? ({ code: 'roads-faulty', field: 'text' } as const) : null;
    return answer({ reading: read, problem }, faulty ? 422 : 200);
  }
  const done = decision
    ? await decideRoads(ctx, { revisionId, decision })
    : what === 'speed'
      ? await proposeSpeedRule(ctx, typed)
      : await proposeRoads(ctx, typed);
  if (done.ok) return answer({ done: decision ?? 'proposed' });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return answer({ problem: done.problem, reading: read }, statusOf[done.problem.code]);
}

export default function RoadsRoute() {
  const { csrf, district, districts, inForce, ids, proposals, speed, days, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-roads');
  const { locale } = usePlace();
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="roads" title={t('page')} district={district} districts={districts} />
      {answer?.done ? <NoteBox tone="ok" title={t(`done.${answer.done as 'proposed'}`)} live /> : null}
      <div className="two-up">
        <div className="stack">
          <section aria-labelledby="in-force">
            <h2 id="in-force">{t('inForce')}</h2>
            <p>{inForce ? t('measured', { count: inForce.places, version: inForce.version }) : t('straight')}</p>
          </section>
          <section aria-labelledby="speed">
            <h2 id="speed">{t('speed.title')}</h2>
            <p>{speed ? t('speed.says', { ...speed, days }) : t('speed.few', { days })}</p>
            {speed && speed.after === speed.before ? <p>{t('speed.fits')}</p> : null}
            {speed && mayEdit && speed.after !== speed.before ? (
              <PostForm csrf={csrf} hidden={{ what: 'speed', district, reason: t('speed.reason', speed) }}>
                <Btn kind="alt">{t('speed.propose', speed)}</Btn>
              </PostForm>
            ) : null}
          </section>
          <section aria-labelledby="proposals">
            <h2 id="proposals">{t('proposals')}</h2>
            {proposals.length === 0 ? <p className="dim">{t('none')}</p> : null}
            {proposals.map(({ id, kind, by, reason, mine }) => (
              <div key={id} className="card">
                <h3>{t(`kind.${kind}`)}</h3>
                <p>{t('proposedBy', { by: by ?? '—', reason })}</p>
                {mayEdit && mine ? <p>{t('needsOther')}</p> : null}
                <div className="cluster">
                  {(!mayEdit ? [] : mine ? (['withdrawn'] as const) : (['published', 'declined'] as const)).map(
                    (one) => (
                      <PostForm key={one} csrf={csrf} hidden={{ what: one, revisionId: id }}>
                        <Btn kind={one === 'published' ? undefined : 'alt'}>{t(`decide.${one}`)}</Btn>
                      </PostForm>
                    ),
                  )}
                </div>
              </div>
            ))}
          </section>
        </div>
        {mayEdit ? (
          <div className="stack">
            {answer?.reading ? <RoadsReadingView reading={answer.reading} ids={ids} /> : null}
            <RoadsForm csrf={csrf} district={district} ids={ids} answer={answer} />
          </div>
        ) : null}
      </div>
    </>
  );
}
