// Asking to expedite: the day it is needed, the answer at once, then ground and statement; evidence in a form of its own,
// so that a file that is refused takes nothing else with it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Result, refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { addEvidence } from '#app/services/case/add-evidence.server.ts';
import { askExpedite, changeOwnExpedite, sayNeededBy } from '#app/services/case/ask-expedite.server.ts';
import { loadOwnExpedite } from '#app/services/case/load-own-expedite.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';
import { ExpediteAsk } from '#app/ui/track/expedite-ask.tsx';
import { ExpediteRequests } from '#app/ui/track/expedite-requests.tsx';

export const handle = { section: 'track' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'cases')('ask.title'));

const dones = ['need', 'ask', 'file', 'withdraw', 'second'] as const;
type Done = (typeof dones)[number];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadOwnExpedite(await context.ctx(), { reference: params.ref ?? '' });
  if (!page.ok) throw codeFirst(page.problem, params);
  const asked = new URL(request.url).searchParams.get('done');
  return { page: page.value, done: dones.find((one) => one === asked) ?? null, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const ctx = await context.ctx();
  const typed = typedOf(form);
  const what = dones.find((one) => one === typed.what) ?? null;
  const done =
    what === null ? refuse('form-invalid') : await act(ctx, what, params.ref ?? '', typed, form.get('evidence'));
  if (done.ok) throw redirect(`${pathname}?done=${what}`, 303);
  if (done.problem.code === 'not-found' || done.problem.code === 'sign-in-first') throw codeFirst(done.problem, params);
  return data({ problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

async function act(
  ctx: Ctx,
  what: Done,
  reference: string,
  typed: Record<string, string>,
  file: FormDataEntryValue | null,
): Promise<Result<unknown>> {
  const { service: serviceCode = '', requestId = '', ground = '', statement = '' } = typed;
  const isId = /^[0-9a-f-]{36}$/.test(requestId);
  if (what === 'need') return sayNeededBy(ctx, { reference, serviceCode, neededBy: dateIn(typed) });
  if (what === 'ask') {
    return askExpedite(ctx, { reference, serviceCode, neededBy: typed.neededBy ?? '', ground, statement });
  }
  if (!isId) return refuse('form-invalid');
  if (what !== 'file') {
    return changeOwnExpedite(ctx, { reference, requestId, to: what === 'withdraw' ? 'withdrawn' : 'second-look' });
  }
  if (file === null || typeof file === 'string' || file.size === 0)
    return refuse('form-invalid', undefined, 'evidence');
  return addEvidence(ctx, { reference, requestId, bytes: new Uint8Array(await file.arrayBuffer()) });
}

function dateIn(typed: Record<string, string>): string {
  const part = (name: string, length: number) => (typed[`neededBy.${name}`] ?? '').trim().padStart(length, '0');
  return `${part('y', 4)}-${part('m', 2)}-${part('d', 2)}`;
}

export default function Expedite() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('cases');
  const { locale, to } = usePlace();
  const problem = answer?.problem ?? null;
  const typed: Record<string, string> = answer?.typed ?? {};
  const said = problem && (problem.code === 'form-invalid' ? t('ask.fileNeeded') : problemText(problem, locale));
  const error =
    said === null ? null : { text: said, field: problem?.field ?? null, about: typed.requestId ?? typed.service ?? '' };
  const at = error?.field ? `${error.field}-${error.about}` : undefined;
  return (
    <>
      <Crumb reference={page.reference} deep />
      <ErrorSummary errors={error ? [{ text: error.text, ...(at ? { field: at } : {}) }] : []} />
      <h1>{t('ask.title')}</h1>
      <p className="lede">{t('ask.lede')}</p>
      {done && !answer ? <NoteBox tone="ok" title={t(`ask.done.${done}`)} live /> : null}
      <ExpediteRequests page={page} csrf={csrf} error={error} />
      <ExpediteAsk page={page} csrf={csrf} typed={typed} error={error} />
      <p>
        <a className="more" href={to('expedite')}>
          {t('ask.public')}
        </a>
      </p>
    </>
  );
}
