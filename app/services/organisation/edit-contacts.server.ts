// Who speaks for an organisation: naming another contact, handing over to somebody else, taking a leaver out.
import { contactKey } from '#app/domain/access/contact.ts';
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { type ContactRole, type ContactStatus, leavesALead } from '#app/domain/organisation/organisation.ts';
import { judgeContact } from '#app/domain/organisation/register-form.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { endContact, insertContact, loadContacts } from '#app/store/org-contacts.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownOrganisation } from './own-organisation.server.ts';

export type ContactLine = {
  id: string;
  name: string;
  contact: string;
  role: ContactRole;
  status: ContactStatus;
  self: boolean;
};
export type ContactsPage = { name: { zh: string; en: string }; contacts: ContactLine[]; lead: boolean };

export function loadOrgContacts(ctx: Ctx, input: { district: string }): Promise<Result<ContactsPage>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district);
    if (!own.ok) return own;
    const { organisation, contactId, lead } = own.value;
    const contacts = await loadContacts(sql, ctx.app.keys, organisation.id);
    return ok({
      name: { zh: organisation.nameZh, en: organisation.nameEn ?? organisation.nameZh },
      lead,
      contacts: contacts.map(({ id, name, contact, role, status }) => ({
        id,
        name: name ?? '—',
        contact: contact
          ? contact.kind === 'email'
            ? maskEmail(contact.value)
            : maskPhone(contact.value, 'owner')
          : '—',
        role,
        status,
        self: id === contactId,
      })),
    });
  });
}

export type InviteContact = { district: string; locale: Locale; typed: Readonly<Record<string, string>> };

/** Null when invited, else the faults of the form. The invited person signs in with a code to the named contact. */
export function inviteContact(ctx: Ctx, input: InviteContact): Promise<Result<OrgFault[] | null>> {
  return permittedSql(ctx, 'org.lead', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district);
    if (!own.ok) return own;
    const { organisation } = own.value;
    const judged = judgeContact(input.typed);
    if (judged.faults) return ok(judged.faults);
    const { contact } = judged.value;
    const present = await loadContacts(sql, ctx.app.keys, organisation.id);
    if (
      present.some(
        (one) => one.status !== 'left' && one.contact && contactKey(one.contact.value) === contactKey(contact.value),
      )
    ) {
      return ok([{ field: 'contact', code: 'contact-known' }]);
    }
    const id = await insertContact(sql, ctx.app.keys, {
      ...judged.value,
      organisationId: organisation.id,
      locale: input.locale,
      now: ctx.now,
    });
    const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'contact.invited',
        subject: `organisation:${organisation.id}`,
        district: organisation.district,
        data: { contact: id, role: judged.value.role },
      },
    ]);
    await enqueueMessages(sql, ctx.app, ctx.now, [
      {
        template: 'contact-invited',
        channel: contact.kind,
        to: contact.value,
        locale: input.locale,
        dedupe: `contact-invited:${id}`,
        eventId: eventId ?? null,
        district: organisation.district,
        facts: { organisation: namesOf(organisation), path: 'org/sign-in' },
      },
    ]);
    return ok(null);
  });
}

/** The leaver is signed out everywhere; open sessions go to `handTo`. Refuses with last-lead, not-found. */
export function removeContact(
  ctx: Ctx,
  input: { district: string; contactId: string; handTo: string | null },
): Promise<Result<{ self: boolean }>> {
  return permittedSql(ctx, 'org.lead', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district);
    if (!own.ok) return own;
    const { organisation, contactId } = own.value;
    await sql.rows('SELECT 1 FROM organisation WHERE id = $1::uuid FOR UPDATE', [organisation.id]);
    const contacts = await loadContacts(sql, ctx.app.keys, organisation.id);
    const leaving = contacts.find(({ id, status }) => id === input.contactId && status !== 'left');
    if (!leaving) return refuse('not-found');
    const to = contacts.find(({ id, status }) => id === input.handTo && status === 'active' && id !== leaving.id);
    if (!leavesALead(contacts, leaving.id)) return refuse('last-lead', undefined, 'contactId');
    const keeper = to ?? contacts.find(({ id, status }) => id !== leaving.id && status === 'active');
    await endContact(sql, leaving.id, keeper?.id ?? null, ctx.now);
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'contact.left',
        subject: `organisation:${organisation.id}`,
        district: organisation.district,
        data: { contact: leaving.id, to: keeper?.id ?? null },
      },
    ]);
    return ok({ self: leaving.id === contactId });
  });
}

export function namesOf({ nameZh, nameEn }: { nameZh: string; nameEn: string | null }): { zh: string; en: string } {
  return { zh: nameZh, en: nameEn ?? nameZh };
}
