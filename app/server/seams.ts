// What the page bundle hands to the server besides pages. Services live in that bundle only, so that what they keep in
// memory exists once.
import type { ServerBuild } from '@remix-run/node';

export type Seams = Pick<
  typeof import('#app/entry.server.tsx'),
  'identify' | 'loadDemo' | 'loadFirst' | 'startJobs' | 'startLive'
>;
export type House = ServerBuild & { entry: { module: Seams } };
