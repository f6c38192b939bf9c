// The one font of our papers: Noto Sans SC (SIL Open Font License), in full, so that rare characters of names are drawn.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = 'NotoSansSC_400Regular.ttf';
/** Beside the built server; in tests and in development where the package put it. */
const places = [`build/fonts/${file}`, `node_modules/@expo-google-fonts/noto-sans-sc/400Regular/${file}`];

let kept: Buffer | null = null;

/** The file's bytes, read once. */
export function paperFont(): Buffer {
  const path = kept ? null : places.map((place) => resolve(place)).find(existsSync);
  if (path) kept = readFileSync(path);
  if (!kept) throw new Error('The font of papers is missing: npm run build puts it into build/fonts');
  return kept;
}
