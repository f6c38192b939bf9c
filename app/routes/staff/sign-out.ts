// Ends the session of this browser, or all sessions of the account. By POST only.
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { endedStaffCookie } from '#app/platform/http/staff-cookie.server.ts';
import { signOut } from '#app/services/access/sign-out.server.ts';
import { signInPath } from '#app/ui/access/sign-in-steps.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

const Form = z.object({ everywhere: z.string().optional() });

export function loader() {
  throw refusal(refuse('not-found').problem);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed } = await readForm(request, Form, ctx.app.log);
  const ended = await signOut(ctx, { everywhere: typed.everywhere === 'yes' });
  if (!ended.ok) throw refusal(ended.problem);
  return redirect(signInPath(localeOf(params), null), { headers: endedStaffCookie(ctx.app) });
}
