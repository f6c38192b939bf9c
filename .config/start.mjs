// `npm start`: installs and builds what is missing, then runs the portal in this very process, so that Ctrl-C and
// SIGTERM reach it directly. Needs nothing but Node and npm.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, install, inTurn, root } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  build();
});
if (existsSync('.env')) process.loadEnvFile('.env');
process.env.NODE_ENV = 'production';
await import(pathToFileURL(join(root, 'build/server.js')).href);
