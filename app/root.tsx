// The document around every page: language, brand, reading size, night. The policy allows scripts where a route exports
// `handle = { scripts: true }`; the page carries them where one says `hydrate: true` as well; a failed page never does.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { I18nextProvider } from 'react-i18next';
import '#app/styles/base.css';
import { wordsFor } from '#app/i18n/setup.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { preferredLocale } from '#app/platform/http/prefer.ts';
import { loadBrandSheet } from '#app/services/brand/load-brands.server.ts';
import { ErrorPage, failedTitle } from '#app/ui/frame/error-page.tsx';
import { Nonce } from '#app/ui/frame/nonce.ts';
import { useDocument } from '#app/ui/frame/place.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const sheet = await loadBrandSheet(ctx);
  return {
    elder: context.elder,
    dark: readCookie(request.headers.get('cookie'), context.secure, 'scheme') === 'dark',
    /** For addresses that name no language. */
    preferred: preferredLocale(request.headers, context.secure),
    sheet: sheet.ok ? `/brand/${sheet.value.name}` : null,
    requestId: ctx.requestId,
  };
}

/** For pages that failed: those that did not say their own title. */
export const meta: MetaFunction<typeof loader> = ({ error, location, data }) =>
  [{ title: error ? failedTitle(error, location.pathname, data?.preferred ?? 'zh') : '' }].filter(({ title }) => title);

/** What the root says does not change while staff work on one page. */
export function shouldRevalidate({ formAction }: { formAction?: string }) {
  return formAction !== undefined;
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, brand, elder, dark, sheet } = useDocument();
  const failed = (useRouteError() ?? null) !== null;
  const handles = useMatches().map((match) => match.handle as { scripts?: boolean; hydrate?: boolean } | undefined);
  const scripts = handles.some((handle) => handle?.scripts === true);
  const hydrate = scripts && !failed && handles.some((handle) => handle?.hydrate === true);
  const nonce = useContext(Nonce);
  return (
    <html
      lang={locale === 'zh' ? 'zh-Hans' : 'en'}
      data-brand={brand ?? undefined}
      data-mode={elder ? 'elder' : undefined}
      data-scheme={dark && scripts ? 'dark' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
        {sheet ? <link rel="stylesheet" href={sheet} /> : null}
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <I18nextProvider i18n={wordsFor(locale)}>{children}</I18nextProvider>
        {hydrate ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Portal() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <SiteFrame>
      <ErrorPage error={useRouteError()} />
    </SiteFrame>
  );
}
