// The bare door of the portal: on to the remembered language, else the browser's, else Chinese.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { preferredLocale } from '#app/platform/http/prefer.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const location = `/${preferredLocale(request.headers, context.secure)}`;
  return new Response(null, { status: 302, headers: { location, vary: 'accept-language, cookie' } });
}
