// What the server hands to every loader and action.
import type { LoadContext } from '#app/platform/context.server.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext extends LoadContext {}
}
