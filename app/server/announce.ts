// What the person who started the portal is told: where to look.
import type { Started } from './start.server.ts';

export function announce({ address, config, database, lines }: Started): void {
  const rows = [`The portal is ready: ${address}`, `Database: ${database}`];
  if (config.mode === 'demo') {
    rows.push(
      `Demo: sample people only, nothing leaves this machine. Letters and codes: ${address}/demo/mail`,
      ...lines,
      'Ctrl-C ends it.',
    );
  }
  console.log(`\n${rows.map((row) => `  ${row}`).join('\n')}\n`);
}
