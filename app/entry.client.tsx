// Hydrates pages that carry scripts (staff only; citizens' pages never load this). In one go, not in slices: a click into
// a page that is half awake would start its rendering again from within, which React 18 does not always survive.
import { RemixBrowser } from '@remix-run/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

hydrateRoot(
  document,
  <StrictMode>
    <RemixBrowser />
  </StrictMode>,
);
