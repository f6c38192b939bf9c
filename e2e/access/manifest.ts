// The routes of the portal with the methods each answers, read from the table of addresses and the files themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import table from '#app/routes.ts';

export type Door = {
  file: string;
  /** the id Remix gives it, for data requests of this route alone */
  id: string;
  get: boolean;
  post: boolean;
};

const app = join(import.meta.dirname, '../../app');

export async function manifest(): Promise<Door[]> {
  return (await flat(await table)).map((file) => {
    const text = readFileSync(join(app, file), 'utf8');
    const exported = (name: string) => new RegExp(`export (?:async )?(?:function|const) ${name}\\b`).test(text);
    return {
      file,
      id: file.replace(/\.tsx?$/, ''),
      get: exported('loader') || /export default/.test(text),
      post: exported('action'),
    };
  });
}

function flat(routes: readonly RouteConfigEntry[]): string[] {
  return routes.flatMap((route) => [route.file, ...flat(route.children ?? [])]);
}
