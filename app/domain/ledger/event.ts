// What can happen, named. Events carry ids and codes only; sentences about them are in i18n.

export const eventTypes = [
  'booking.placed',
  'booking.submitted',
  'booking.contact-confirmed',
  'booking.contact-changed',
  'booking.confirmed',
  'booking.needs-fix',
  'booking.changed',
  'booking.cancelled-user',
  'booking.cancelled-org',
  'booking.no-show',
  'booking.moved-mode',
  'wait.joined',
  'wait.left',
  'wait.offered',
  'visit.assigned',
  'visit.unassigned',
  'visit.moved',
  'visit.locked',
  'visit.unlocked',
  'day.undone',
  'day.replanned',
  'visit.en-route',
  'visit.arrived',
  'visit.failed',
  'visit.rebooked',
  'visit.done',
  'item.identity-checked',
  'item.checked-in',
  'item.captured',
  'item.accepted',
  'item.not-accepted',
  'item.to-be-checked',
  'item.cleared',
  'item.absent',
  'item.withdrawn',
  'note.added',
  'callback.opened',
  'callback.done',
  'message.sent',
  'message.dead',
  'message.resent',
  'personal-data.read',
  'access.refused',
  'consent.withdrawn',
  'staff.signed-in',
  'staff.sign-in-refused',
  'staff.signed-out',
  'staff.enrolled',
  'staff.password-changed',
  'staff.recovery-used',
  'account.requested',
  'account.decided',
  'deputy.named',
  'revision.proposed',
  'revision.decided',
  'team.changed',
  'team.leave',
  'team.hours',
  'kit.changed',
  'loan.asked',
  'loan.decided',
  'closure.made',
  'closure.lifted',
  'window.changed',
] as const;
export type EventType = (typeof eventTypes)[number];

/** The ones a citizen reads on the timeline of a booking. */
export const publicEvents = [
  'booking.placed',
  'booking.submitted',
  'booking.contact-confirmed',
  'booking.contact-changed',
  'booking.confirmed',
  'booking.needs-fix',
  'booking.changed',
  'booking.cancelled-user',
  'booking.cancelled-org',
  'booking.no-show',
  'booking.moved-mode',
  'visit.assigned',
  'visit.en-route',
  'visit.arrived',
  'visit.failed',
  'visit.rebooked',
  'visit.done',
  'item.identity-checked',
  'item.captured',
  'item.accepted',
  'item.not-accepted',
  'item.absent',
  'item.withdrawn',
] as const satisfies readonly EventType[];

export type NewEvent = {
  type: EventType;
  /** what it is about: `booking:<id>`, `visit:<id>`, `item:<id>`, `staff:<id>`, … */
  subject: string;
  bookingId?: string | null;
  visitId?: string | null;
  district?: string | null;
  pointId?: string | null;
  /** ids and codes only, never a name, number, address or free text */
  data?: Record<string, string | number | boolean | null | string[]>;
};
