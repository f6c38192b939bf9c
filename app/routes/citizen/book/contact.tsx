// Who books and where the code goes. Who has neither e-mail nor phone is shown the way by telephone.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { contactToTyped, likelyBooker } from '#app/domain/booking/contact-form.ts';
import { mayOpen } from '#app/domain/booking/step.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadDraft } from '#app/services/booking/load-draft.server.ts';
import { saveContact } from '#app/services/booking/save-contact.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { bookBase } from '#app/ui/booking/book-base.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { HeldNote } from '#app/ui/booking/held-note.tsx';
import { AnsweredTicks, RightTick } from '#app/ui/booking/right-tick.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { RadioCards } from '#app/ui/forms/tiles.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services', formId: 'contact' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking-people')('contact.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadDraft(await context.ctx(), { draftId: params.draft ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { id, data, heldUntil, bookingId } = answer.value;
  if (bookingId) throw redirect(`${bookBase(params)}/done`);
  if (!mayOpen(data, 'contact')) throw redirect(bookBase(params));
  const typed = { 'booker-name': likelyBooker(data), ...contactToTyped(data.contact), ...data.typed.contact };
  const last = data.applicants.at(-1)?.key ?? 'a';
  return {
    id,
    typed,
    last,
    time: data.time,
    heldUntil,
    smsOnly: data.needs?.smsOnly === true,
    csrf: context.csrf,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, search, searchParams } = new URL(request.url);
  const asked = { draftId: params.draft ?? '', locale: localeOf(params), network: context.network };
  const form = await request.formData();
  const typed = typedOf(form);
  const to = switchIn(form.get('switch'));
  if (to) {
    const kept = await keepTyped(ctx, { draftId: asked.draftId, step: 'contact', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return switched(to, pathname + search, asked.locale, context.secure);
  }
  const saved = await saveContact(ctx, { ...asked, typed });
  if (!saved.ok) throw refusal(saved.problem);
  const { contact, problems } = saved.value;
  if (!contact) return data({ typed, problems }, { status: 422 });
  const next = contact.kind === 'none' ? 'phone' : contact.confirmed ? 'check' : 'code';
  const from = next === 'code' && searchParams.get('from') === 'check' ? '?from=check' : '';
  return redirect(pathname.replace(/contact$/, next) + from, 303);
}

export default function Contact() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = useFieldProblems(answered?.problems);
  const typed: Record<string, string | undefined> = answered?.typed ?? loaded.typed;
  const ticks = answered?.typed ?? loaded.typed;
  const { t } = useTranslation('booking-people');
  const { to } = usePlace();
  const { smsOnly } = loaded;
  const kinds = smsOnly ? (['sms', 'email', 'none'] as const) : (['email', 'sms', 'none'] as const);
  const address = {
    email: (
      <div key="email">
        <TextInput
          name="email"
          type="email"
          label={t('contact.emailField')}
          value={typed.email}
          error={problems.of('email')}
          optional={typed.kind !== 'email'}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          maxLength={254}
        />
        <RightTick field="email" problems={problems} typed={ticks} />
      </div>
    ),
    sms: (
      <TextInput
        key="sms"
        name="sms"
        type="tel"
        label={t('contact.smsField')}
        hint={t('contact.smsHint')}
        value={typed.sms}
        error={problems.of('sms')}
        optional={typed.kind !== 'sms'}
        autoComplete="tel"
        inputMode="tel"
        maxLength={30}
      />
    ),
  };
  return (
    <>
      <BookingRoute at="details" />
      <ErrorSummary errors={problems.errors} />
      <div className="split">
        <PostForm csrf={loaded.csrf} id="contact">
          <h1>{t('contact.title')}</h1>
          <p className="lede">{t('contact.lede')}</p>
          <TextInput
            name="booker-name"
            label={t('contact.name')}
            hint={t('contact.nameHint')}
            value={typed['booker-name']}
            error={problems.of('booker-name')}
            autoComplete="name"
            spellCheck={false}
            maxLength={120}
          />
          <RightTick field="booker-name" problems={problems} typed={ticks} />
          <RadioCards
            name="kind"
            label={t('contact.kind')}
            tiles={kinds.map((kind) => ({ value: kind, label: t(`contact.${kind}`), text: t(`contact.${kind}Text`) }))}
            value={typed.kind}
            error={problems.of('kind')}
          />
          {kinds.map((kind) => (kind === 'none' ? null : address[kind]))}
          {smsOnly ? <p className="s dim">{t('contact.smsOnly')}</p> : null}
          <AnsweredTicks problems={problems} typed={ticks} />
          <Go>
            <Btn name="do" value="next">
              {t('save')}
            </Btn>
            <Btn kind="alt" href={to(`book/${loaded.id}/people/${loaded.last}`)}>
              {t('back')}
            </Btn>
          </Go>
        </PostForm>
        <HeldNote time={loaded.time} heldUntil={loaded.heldUntil} />
      </div>
    </>
  );
}
