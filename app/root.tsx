// The document around every page. A page gets scripts only when one of its routes exports `handle = { scripts: true }`.
import { Links, Meta, Outlet, Scripts, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';

export function Layout({ children }: { children: ReactNode }) {
  const scripted = useMatches().some((match) => (match.handle as { scripts?: boolean } | undefined)?.scripts === true);
  return (
    <html lang="zh-Hans">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {scripted ? <Scripts /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
