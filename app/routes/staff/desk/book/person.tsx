// One applicant of the caller's: name, document, and only what the services need.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { loadPerson, type PersonPage } from '#app/services/booking/load-person.server.ts';
import { savePerson } from '#app/services/booking/save-person.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import '#app/styles/journey.css';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { HeldDocument, PersonFacts } from '#app/ui/booking/person-facts.tsx';
import { PersonGuardian } from '#app/ui/booking/person-guardian.tsx';
import { type PersonFace, PersonIdentity } from '#app/ui/booking/person-identity.tsx';
import { AnsweredTicks, RightTick } from '#app/ui/booking/right-tick.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { RadioCards } from '#app/ui/forms/tiles.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', key: params.key ?? '', locale: localeOf(params) };
  const answer = await loadPerson(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete')
    throw redirect(new URL(request.url).pathname.replace(/people\/[^/]+$/, 'notice'));
  if (!answer.ok) throw refusal(answer.problem);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const asked = { draftId: params.draft ?? '', key: params.key ?? '', locale: localeOf(params) };
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const typed = { ...typedOf(form), 'person-key': asked.key };
  if (fieldOf(form, 'do') === 'kind') {
    const kept = await keepTyped(ctx, { draftId: asked.draftId, step: 'people', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return redirect(pathname, 303);
  }
  const saved = await savePerson(ctx, { ...asked, typed });
  if (!saved.ok) throw refusal(saved.problem);
  const { problems, next, consentWanted } = saved.value;
  if (problems.length > 0) {
    const page = await loadPerson(ctx, { ...asked, typed });
    if (!page.ok) throw refusal(page.problem);
    return data({ page: page.value, problems }, { status: 422 });
  }
  const base = pathname.replace(/people\/[^/]+$/, '');
  return redirect(base + (consentWanted ? 'notice' : next ? `people/${next}` : 'finish'), 303);
}

export default function BookPerson() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page: PersonPage = answered?.page ?? loaded.page;
  const problems = useFieldProblems(answered?.problems);
  const { t } = useTranslation(['staff-desk', 'booking-people']);
  const { locale } = usePlace();
  const { draft, questions, typed, guardian, services } = page;
  const face: PersonFace = { questions, typed, problems, self: false };
  const nameOf = (service: string) => services.find(({ code }) => code === service)?.name ?? '';
  return (
    <>
      <ErrorSummary errors={problems.errors} />
      <Bar title={t('book.person', { at: page.at, of: page.of })} />
      <CallerSteps at="people" />
      <PostForm csrf={loaded.csrf}>
        <div className="stack">
          <section className="card">
            <PersonIdentity {...face} />
          </section>
          {questions.held.map(({ service, fields }) => (
            <section className="card" key={service} aria-labelledby={`held-${service}`}>
              <h2 id={`held-${service}`}>{t('booking-people:people.aboutService', { service: nameOf(service) })}</h2>
              <HeldDocument {...face} service={service} fields={fields} />
            </section>
          ))}
          {questions.fields.length + questions.conditions.length > 0 ? (
            <section className="card" aria-labelledby="more-title">
              <h2 id="more-title">{t('booking-people:people.more')}</h2>
              <PersonFacts {...face} />
            </section>
          ) : null}
          {guardian.asksDeciding ? (
            <section className="card">
              <RadioCards
                name="cannot-decide"
                label={t('booking-people:people.cannotDecide')}
                two
                tiles={[
                  { value: 'no', label: t('booking-people:people.decides') },
                  { value: 'yes', label: t('booking-people:people.decidesNot') },
                ]}
                value={typed['cannot-decide']}
                error={problems.of('cannot-decide')}
              />
              <RightTick field="cannot-decide" problems={problems} typed={typed} />
            </section>
          ) : null}
          {guardian.shown ? (
            <section className="card app">
              <PersonGuardian {...face} known={guardian.known} adult={guardian.adult} />
            </section>
          ) : null}
          <AnsweredTicks problems={problems} typed={typed} />
        </div>
        <p className="cluster">
          <Btn name="do" value="next">
            {t('book.next')}
          </Btn>
          <Btn kind="alt" href={`/${locale}/staff/book/${draft.id}/notice`}>
            {t('book.back')}
          </Btn>
        </p>
      </PostForm>
    </>
  );
}
