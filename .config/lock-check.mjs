// Every optional package an entry of the lock file names must be in the lock file too. npm can leave one out without a
// word, and `npm ci` then refuses on another platform. Run after every added dependency.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const holes = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!reachable(path, name)) holes.push(`${path || '(root)'} wants ${name}`);
  }
  if (path.startsWith('node_modules/') && !entry.link && !entry.integrity && !entry.inBundle)
    holes.push(`${path} has no integrity`);
  if (entry.resolved && !entry.link) holes.push(`${path} names an address`);
}

/** Walks up the node_modules chain, as Node does. */
function reachable(from, name) {
  for (let at = from; ; ) {
    if (packages[`${at}${at ? '/' : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '';
  }
}

if (holes.length > 0) {
  console.error(`Lock file: ${holes.length} holes\n${holes.join('\n')}`);
  process.exit(1);
}
console.log(`Lock file: ${Object.keys(packages).length} entries, no holes`);
