// Why a message was not taken, as a kind people can act on, from the code the other side gave.

export const sendFaults = [
  'no-such-address',
  'mailbox-full',
  'refused',
  'later',
  'no-line',
  'sign-in',
  'letter',
  'other',
] as const;
export type SendFault = (typeof sendFaults)[number];

const noLine = /^(ETIMEDOUT|ECONN\w*|ESOCKET|EDNS|EPROTOCOL|ETLS|ENOTFOUND|TimeoutError|AbortError|TypeError)$/;

/** SMTP reply codes (RFC 5321, 4.2) for e-mail, HTTP status for the text message gateway, and our own codes. */
export function sendFaultOf(channel: string, code: string | null): SendFault {
  if (code === null) return 'other';
  if (code === 'facts-invalid' || code === 'not-written') return 'letter';
  if (noLine.test(code)) return 'no-line';
  if (code === 'EAUTH' || code === '535' || code === '530') return 'sign-in';
  if (channel === 'sms') return /^(5\d\d|408|429)$/.test(code) ? 'later' : /^4\d\d$/.test(code) ? 'refused' : 'other';
  if (code === 'EENVELOPE' || /^5(50|51|53)$/.test(code)) return 'no-such-address';
  if (code === '452' || code === '552') return 'mailbox-full';
  return /^5\d\d$/.test(code) ? 'refused' : /^4\d\d$/.test(code) ? 'later' : 'other';
}

/** Is it the address that should be looked at, rather than the line? */
export function asksForAddress(fault: SendFault): boolean {
  return fault === 'no-such-address' || fault === 'mailbox-full' || fault === 'refused';
}
