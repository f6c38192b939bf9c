// A brand's mark as a file of its own: shown through <img>, so that nothing in it can reach the page.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadMark } from '#app/services/brand/load-brands.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadMark(await context.ctx(), { file: params.file ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return new Response(answer.value.body, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
