// `npm run bench:planner -- FOLDER [--routes FOLDER] [--full] [--seeds N]`: Solomon instances against their best known
// lengths, and city days against a long run and a greedy dispatcher. The last line is one JSON object.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureCity } from './measure-city.ts';
import { measureSolomon } from './measure-solomon.ts';
import { readInstances } from './solomon.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { routes: { type: 'string' }, full: { type: 'boolean' }, seeds: { type: 'string', default: '5' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Which folder of Solomon files? npm run bench:planner -- FOLDER [--routes FOLDER] [--full] [--seeds N]',
  );
  process.exit(1);
}
console.log(
  `Node ${process.version}, ${cpus().length} cores; every search in its own process, CPU seconds of that process`,
);
const instances = readInstances(folder);
const measured = await measureSolomon(folder, instances, Number(values.seeds), values.full === true, values.routes);
const city = await measureCity(values.full === true);
console.log(JSON.stringify({ instances: instances.length, ...measured, ...city }));
