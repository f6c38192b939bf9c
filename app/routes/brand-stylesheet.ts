// The brands' colours, kept by browsers for good because the name changes with the content. An old name gets today's colours.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadBrandSheet } from '#app/services/brand/load-brands.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadBrandSheet(await context.ctx());
  if (!answer.ok) throw refusal(answer.problem);
  const { name, body } = answer.value;
  const forGood = params.file === name;
  return new Response(body, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': forGood ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
