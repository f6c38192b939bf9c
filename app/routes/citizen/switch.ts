// The switches of language and reading size, as links: remember the choice, go back to the same place.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '#app/domain/result.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const to = switchIn(query.get('to'));
  if (!to) throw refusal(refuse('not-found').problem);
  return switched(to, query.get('back'), localeOf(params), context.secure);
}
