// The bare address of the desk leads to the first section this person may open.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { signInPath } from '#app/ui/access/sign-in-steps.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';
import { sectionsFor } from '#app/ui/staff/sections.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor } = await context.ctx();
  const locale = localeOf(params);
  if (actor.kind !== 'staff') return redirect(signInPath(locale, null));
  const [section] = sectionsFor(actor.roles);
  return redirect(`/${locale}/staff/${section?.path ?? 'me'}`);
}
