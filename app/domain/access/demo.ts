// The demo's sample accounts: recognisable by their ids, and open to whoever sits at this machine.

export const demoIdPrefix = 'demo-';

/** The same for all of them; the sign-in page of the demo shows it. */
export const demoPassword = 'lantern river seven';

export function isDemoAccount(staffId: string): boolean {
  return staffId.startsWith(demoIdPrefix);
}
