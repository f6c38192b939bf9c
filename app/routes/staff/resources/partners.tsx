// Partner units of a district: who gives talks, where they are written to, and which accounts answer for them.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnPartnerUnit, loadPartnerUnitsPage } from '#app/services/session/partner-units.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { PartnerUnit, UnitFields } from '#app/ui/resource/partner-unit.tsx';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-partners')('page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadPartnerUnitsPage(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const { do: act = '', district = '', unit = '' } = typed;
  const done = await actOnPartnerUnit(await context.ctx(), { what: act, district, typed });
  const what = unit === '' ? 'add' : `${act}-${unit}`;
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function PartnersPage() {
  const { csrf, units, accounts, district, districts, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-partners');
  const { locale } = usePlace();
  const saved = answer && !answer.problem;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="partners" title={t('page')} district={district} districts={districts} />
      {saved ? <NoteBox tone="ok" title={t('saved')} live /> : null}
      <p>{t('lead')}</p>
      <ul className="stack plain">
        {units.map((unit) => (
          <PartnerUnit key={`${unit.id} ${unit.version}`} {...{ unit, accounts, csrf, district, mayEdit, answer }} />
        ))}
      </ul>
      {units.length === 0 ? <p>{t('none')}</p> : null}
      {mayEdit ? (
        <section className="card" aria-labelledby="add">
          <h2 id="add">{t('add')}</h2>
          <UnitFields csrf={csrf} district={district} unit={null} answer={answer} />
        </section>
      ) : null}
    </>
  );
}
