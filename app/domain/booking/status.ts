// The states of a booking and of its visit, and which are final. Labels are in i18n; the database knows the same words.
export const bookingStatuses = [
  'submitted',
  'needs_fix',
  'confirmed',
  'assigned',
  'en_route',
  'in_progress',
  'done',
  'partly_done',
  'cancelled_user',
  'cancelled_org',
  'no_show',
  'failed',
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

const final: readonly BookingStatus[] = ['done', 'partly_done', 'cancelled_user', 'cancelled_org', 'no_show'];
export const isFinal = (status: BookingStatus): boolean => final.includes(status);

/** Allowed steps. `failed` may be rebooked once, by one step back to confirmed. */
const next: Record<BookingStatus, readonly BookingStatus[]> = {
  submitted: ['confirmed', 'needs_fix', 'cancelled_org', 'cancelled_user'],
  needs_fix: ['submitted', 'confirmed', 'cancelled_org', 'cancelled_user'],
  confirmed: ['assigned', 'en_route', 'cancelled_user', 'cancelled_org'],
  assigned: ['confirmed', 'en_route', 'cancelled_user', 'cancelled_org'],
  en_route: ['in_progress', 'failed', 'no_show'],
  in_progress: ['done', 'partly_done', 'no_show', 'failed'],
  done: [],
  partly_done: [],
  cancelled_user: [],
  cancelled_org: [],
  no_show: [],
  failed: ['confirmed', 'cancelled_user', 'cancelled_org'],
};

export function mayStep(from: BookingStatus, to: BookingStatus): boolean {
  return next[from].includes(to);
}
