// The table of addresses: every page and door of the portal, written out.
import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/entry.ts'),
  route('brand/:file', 'routes/brand-stylesheet.ts'),
  route('mark/:file', 'routes/brand-mark.ts'),
  route(':locale', 'routes/locale.tsx', [
    index('routes/citizen/chooser.tsx'),
    route('switch', 'routes/citizen/switch.ts'),
    route(':district', 'routes/citizen/district.tsx', [
      index('routes/citizen/home.tsx'),
      route('adviser', 'routes/citizen/adviser.tsx'),
      route('services', 'routes/citizen/services.tsx'),
      route('services/:code', 'routes/citizen/service.tsx'),
      route('book', 'routes/citizen/book/start.tsx'),
      route('book/:draft', 'routes/citizen/book/resume.ts'),
      route('book/:draft/who', 'routes/citizen/book/who.tsx'),
      route('book/:draft/place', 'routes/citizen/book/place.tsx'),
      route('book/:draft/place/detail', 'routes/citizen/book/door.tsx'),
      route('book/:draft/needs', 'routes/citizen/book/needs.tsx'),
      route('book/:draft/time', 'routes/citizen/book/time.tsx'),
      route('about/help', 'routes/citizen/about/help.tsx'),
      route('about/mistake', 'routes/citizen/about/mistake.tsx'),
      route('about/sitemap', 'routes/citizen/about/sitemap.tsx'),
      route('about/:text', 'routes/citizen/about/text.tsx'),
    ]),
  ]),
  route('l/:token', 'routes/access/link.ts'),
  route('demo/mail', 'routes/demo/mailbox.tsx'),
  route('demo/mail/:id', 'routes/demo/letter.tsx'),
  route('demo/mail/:id/:part', 'routes/demo/letter-part.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
