// The sections of the desk, each with the action that opens it. The services judge again; this only hides dead doors.
import { type StaffAction, staffActions } from '#app/domain/access/permission.ts';
import type { Role } from '#app/domain/access/role.ts';

const sections = [
  { key: 'requests', path: 'requests', action: 'booking.read' },
  { key: 'cases', path: 'cases', action: 'case.read' },
  { key: 'expedite', path: 'expedite', action: 'expedite.read' },
  { key: 'callbacks', path: 'callbacks', action: 'callback.work' },
  { key: 'board', path: 'board', action: 'day.read' },
  { key: 'day', path: 'day', action: 'day.read' },
  { key: 'book', path: 'book', action: 'booking.assist' },
  { key: 'partner', path: 'partner', action: 'talk.answer' },
  { key: 'sessions', path: 'sessions', action: 'session.read' },
  { key: 'organisations', path: 'organisations', action: 'organisation.read' },
  { key: 'visits', path: 'visits', action: 'visit.run' },
  { key: 'tickets', path: 'tickets', action: 'ticket.answer' },
  { key: 'questions', path: 'questions', action: 'question.work' },
  { key: 'matters', path: 'matters', action: 'matter.read' },
  { key: 'deliveries', path: 'deliveries', action: 'delivery.read' },
  { key: 'figures', path: 'figures', action: 'figures.read' },
  { key: 'post', path: 'messages', action: 'message.work' },
  { key: 'catalogue', path: 'catalogue', action: 'catalogue.read' },
  { key: 'texts', path: 'texts', action: 'content.read' },
  { key: 'districts', path: 'districts', action: 'content.edit' },
  { key: 'resources', path: 'resources', action: 'resource.read' },
  { key: 'accounts', path: 'accounts', action: 'account.edit' },
  { key: 'ledger', path: 'ledger', action: 'ledger.read' },
] as const satisfies readonly { key: string; path: string; action: StaffAction }[];

export function sectionsFor(roles: readonly Role[]) {
  return sections.filter(({ action }) =>
    (staffActions[action] as readonly Role[]).some((role) => roles.includes(role)),
  );
}
