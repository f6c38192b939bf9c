// The address all pages of one draft begin with. Redirects are written out in full: a relative one would be resolved
// against the table of routes, not against the address.
export function bookBase(params: Record<string, string | undefined>): string {
  return `/${params.locale}/${params.district}/book/${encodeURIComponent(params.draft ?? '')}`;
}
