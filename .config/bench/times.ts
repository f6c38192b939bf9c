// `npm run bench:times`: the times engine beside its yardsticks. Last line: one JSON object.
import { cpus } from 'node:os';
import { engineFigures, searchFigures } from './times-engine.ts';
import { requestFigures } from './times-request.ts';

console.log(`Node ${process.version}, ${cpus().length} cores`);
const engine = engineFigures();
const search = searchFigures();
const request = await requestFigures();
const figures = { ...engine, ...request, ...search };
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000])),
  ),
);
process.exit(0);
