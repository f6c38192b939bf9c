// One applicant a page: name, document, and only what the chosen services need.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listed } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { loadPerson, type PersonPage } from '#app/services/booking/load-person.server.ts';
import { savePerson } from '#app/services/booking/save-person.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { bookBase } from '#app/ui/booking/book-base.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { HeldNote } from '#app/ui/booking/held-note.tsx';
import { HeldDocument, PersonFacts } from '#app/ui/booking/person-facts.tsx';
import { PersonGuardian } from '#app/ui/booking/person-guardian.tsx';
import { type PersonFace, PersonIdentity } from '#app/ui/booking/person-identity.tsx';
import { AnsweredTicks, RightTick } from '#app/ui/booking/right-tick.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { RadioCards } from '#app/ui/forms/tiles.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services', formId: 'person' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = tFor(localeOf(args.params), 'booking-people');
  const relation = args.data?.page.applicant.relation ?? 'self';
  return pageTitle(
    args,
    relation === 'self' ? t('people.titleSelf') : t('people.title', { who: t(`who.${relation}`) }),
  );
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', key: params.key ?? '', locale: localeOf(params) };
  const answer = await loadPerson(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete') throw redirect(bookBase(params));
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.draft.bookingId) throw redirect(`${bookBase(params)}/done`);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const asked = { draftId: params.draft ?? '', key: params.key ?? '', locale: localeOf(params) };
  const { pathname, search, searchParams } = new URL(request.url);
  const form = await request.formData();
  const typed = { ...typedOf(form), 'person-key': asked.key };
  const to = switchIn(form.get('switch'));
  if (to || fieldOf(form, 'do') === 'kind') {
    const kept = await keepTyped(ctx, { draftId: asked.draftId, step: 'people', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return to ? switched(to, pathname + search, asked.locale, context.secure) : redirect(pathname + search, 303);
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
  const after = searchParams.get('from') === 'check' ? 'check' : 'contact';
  return redirect(base + (consentWanted ? 'notice' : next ? `people/${next}` : after), 303);
}

export default function Person() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page: PersonPage = answered?.page ?? loaded.page;
  const problems = useFieldProblems(answered?.problems);
  const { t } = useTranslation('booking-people');
  const { locale, to } = usePlace();
  const { draft, applicant, questions, typed, guardian, services } = page;
  const self = applicant.relation === 'self';
  const face: PersonFace = { questions, typed, problems, self };
  const back = page.at > 1 ? `people/${draft.data.applicants[page.at - 2]?.key}` : 'notice';
  return (
    <>
      <BookingRoute at="details" />
      <ErrorSummary errors={problems.errors} />
      <div className="split">
        <PostForm csrf={loaded.csrf} id="person">
          <div className="stack">
            <div>
              {page.of > 1 ? <p className="s">{t('people.of', { at: page.at, of: page.of })}</p> : null}
              <h1>{self ? t('people.titleSelf') : t('people.title', { who: t(`who.${applicant.relation}`) })}</h1>
              <p className="lede">
                {t('people.lede', {
                  services: listed(
                    services.map((service) => service.short),
                    locale,
                  ),
                })}
              </p>
            </div>
            <section className="card">
              <PersonIdentity {...face} />
            </section>
            {questions.held.map(({ service, fields }) => (
              <section className="card" key={service} aria-labelledby={`held-${service}`}>
                <h2 id={`held-${service}`}>
                  {t('people.aboutService', { service: services.find(({ code }) => code === service)?.name ?? '' })}
                </h2>
                <HeldDocument {...face} service={service} fields={fields} />
              </section>
            ))}
            {questions.fields.length + questions.conditions.length > 0 ? (
              <section className="card" aria-labelledby="more-title">
                <h2 id="more-title">{t('people.more')}</h2>
                <PersonFacts {...face} />
              </section>
            ) : null}
            {guardian.asksDeciding ? (
              <section className="card">
                <RadioCards
                  name="cannot-decide"
                  label={t('people.cannotDecide')}
                  two
                  tiles={[
                    { value: 'no', label: t('people.decides') },
                    { value: 'yes', label: t('people.decidesNot') },
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
          <Go>
            <Btn name="do" value="next">
              {t('save')}
            </Btn>
            <Btn kind="alt" href={to(`book/${draft.id}/${back}`)}>
              {t('back')}
            </Btn>
          </Go>
        </PostForm>
        <HeldNote time={draft.data.time} heldUntil={draft.heldUntil} />
      </div>
    </>
  );
}
