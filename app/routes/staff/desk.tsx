// The frame of the desk: who is signed in, the sections this person may open. Pages below judge for themselves.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import '#app/styles/staff.css';
import '#app/ui/staff/words.ts';
import { loadSelf } from '#app/services/access/load-self.server.ts';
import { signInPath } from '#app/ui/access/sign-in-steps.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx';

export const handle = { scripts: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const self = await loadSelf(await context.ctx(), { locale });
  if (!self.ok) {
    const { pathname, search } = new URL(request.url);
    const back = request.method === 'GET' ? `${pathname.replace(/\.data$/, '')}${search}` : null;
    throw redirect(signInPath(locale, back));
  }
  const { name, roles, face } = self.value;
  return { name, roles, face, csrf: context.csrf };
}

export default function Desk() {
  const { name, roles, csrf } = useLoaderData<typeof loader>();
  const phone = useMatches().some((match) => (match.handle as { phone?: boolean } | undefined)?.phone === true);
  return (
    <StaffFrame name={name} roles={roles} csrf={csrf} phone={phone}>
      <Outlet />
    </StaffFrame>
  );
}
