// The table of addresses: every page and door of the portal, written out.
import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [index('routes/entry.tsx'), route('*', 'routes/not-found.tsx')] satisfies RouteConfig;
