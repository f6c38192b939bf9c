// Everything people read lives under /zh or /en; any other first word is an unknown address.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { isLocale } from '#app/domain/locale.ts';
import { refuse } from '#app/domain/result.ts';
import { refusal } from '#app/platform/http/refusal.ts';

export function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throw refusal(refuse('not-found').problem);
  return null;
}

export default function Pages() {
  return <Outlet />;
}
