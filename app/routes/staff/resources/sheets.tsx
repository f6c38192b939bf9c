// Where each service point's day sheets are mailed in the evening: one small form for each point.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { changeAddress, loadAddresses } from '#app/services/board/sheet-addresses.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { SheetAddress } from '#app/ui/resource/sheet-address.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-sheets')('mail.page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadAddresses(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const { pointId = '', email = '', locale = '' } = typed;
  const done = await changeAddress(await context.ctx(), { pointId, email, locale });
  const what = `sheet-${pointId}`;
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function SheetsPage() {
  const { csrf, lines, minute, district, districts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-sheets');
  const { locale } = usePlace();
  const saved = answer && !answer.problem ? answer : null;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="sheets" title={t('mail.page')} district={district} districts={districts} />
      {saved ? <NoteBox tone="ok" title={t(saved.typed.email ? 'mail.saved' : 'mail.ended')} live /> : null}
      <p>{t('mail.lead', { at: clockText(minute) })}</p>
      <ul className="stack plain">
        {lines.map((line) => (
          <SheetAddress key={line.pointId} line={line} csrf={csrf} district={district} answer={answer} />
        ))}
      </ul>
    </>
  );
}
