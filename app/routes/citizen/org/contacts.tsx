// Who speaks for the organisation: the list, naming another contact, handing over when somebody leaves.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { contactRoles } from '#app/domain/organisation/organisation.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { inviteContact, loadOrgContacts, removeContact } from '#app/services/organisation/edit-contacts.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';
import { DataTable } from '#app/ui/staff/data-table.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('home.contacts'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadOrgContacts(await context.ctx(), { district: params.district ?? '' });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  return { ...answer.value, done: new URL(request.url).searchParams.get('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const district = params.district ?? '';
  const locale = localeOf(params);
  const typed = typedOf(await request.formData());
  const here = `/${locale}/${district}/org`;
  if (typed.what === 'leave') {
    const left = await removeContact(ctx, { district, contactId: typed.contactId ?? '', handTo: typed.handTo || null });
    if (left.ok) return redirect(left.value.self ? here : `${here}/contacts?done=left`, 303);
    if (left.problem.code !== 'last-lead' && left.problem.code !== 'not-found') throw orgFirst(left.problem, params);
    return data({ typed, faults: null, problem: left.problem }, { status: statusOf[left.problem.code] });
  }
  const invited = await inviteContact(ctx, { district, locale, typed });
  if (!invited.ok) throw orgFirst(invited.problem, params);
  if (invited.value === null) return redirect(`${here}/contacts?done=invited`, 303);
  return data({ typed, faults: invited.value, problem: null }, { status: 422 });
}

export default function Contacts() {
  const { name, contacts, lead, done, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? {};
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('org');
  const { locale } = usePlace();
  const refused = answered?.problem ? problemText(answered.problem, locale) : undefined;
  const present = contacts.filter(({ status }) => status !== 'left');
  return (
    <>
      <OrgCrumb />
      <ErrorSummary errors={[...faults.errors, ...(refused ? [{ field: 'contactId', text: refused }] : [])]} />
      <h1>{t('contacts.title', { name: name[locale] })}</h1>
      <p className="lede">{t('contacts.lede')}</p>
      {done === 'invited' || done === 'left' ? <NoteBox tone="ok" live title={t(`contacts.${done}`)} /> : null}
      <DataTable
        caption={t('contacts.list')}
        rows={contacts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: t('contacts.name'),
            cell: (row) => (row.self ? `${row.name} (${t('contacts.you')})` : row.name),
          },
          { key: 'contact', head: t('contacts.contact'), cell: (row) => row.contact },
          { key: 'role', head: t('contacts.role'), cell: (row) => t(`roles.${row.role}`) },
          { key: 'status', head: t('contacts.status'), cell: (row) => t(`contactStatuses.${row.status}`) },
        ]}
      />
      {lead ? (
        <div className="slim">
          <PostForm csrf={csrf} hidden={{ what: 'invite' }} label={t('contacts.add')}>
            <h2>{t('contacts.add')}</h2>
            <TextInput
              name="contactName"
              label={t('contacts.name')}
              value={typed.contactName}
              error={faults.of('contactName')}
              maxLength={50}
            />
            <TextInput
              name="contact"
              label={t('register.contact')}
              value={typed.contact}
              error={faults.of('contact')}
              maxLength={254}
              inputMode="email"
              spellCheck={false}
            />
            <Select
              name="role"
              label={t('contacts.role')}
              hint={t('contacts.roleHint')}
              options={contactRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              value={typed.role}
              error={faults.of('role')}
            />
            <Go>
              <Btn>{t('contacts.go')}</Btn>
            </Go>
          </PostForm>
          <PostForm csrf={csrf} hidden={{ what: 'leave' }} label={t('contacts.leaving')}>
            <h2>{t('contacts.leaving')}</h2>
            <Select
              name="contactId"
              label={t('contacts.who')}
              options={present.map((one) => ({ value: one.id, label: one.name }))}
              value={typed.contactId}
              error={refused}
            />
            <Select
              name="handTo"
              label={t('contacts.handTo')}
              options={present
                .filter(({ status }) => status === 'active')
                .map((one) => ({ value: one.id, label: one.name }))}
              value={typed.handTo}
            />
            <Go>
              <Btn kind="alt">{t('contacts.leave')}</Btn>
            </Go>
          </PostForm>
        </div>
      ) : (
        <p className="dim">{t('contacts.onlyLead')}</p>
      )}
    </>
  );
}
