// Papers for requests: drawn in a thread of their own, so that nobody waits for somebody else's receipt.
import { resolve } from 'node:path';
import { keepWorker } from '#app/platform/kept-worker.server.ts';
import type { Asked } from './draw.server.ts';

const drawing = keepWorker<Asked, Uint8Array>(resolve('build/paper-worker.js'));

/** The bytes of a PDF. */
export function paperFor(asked: Asked): Promise<Uint8Array> {
  return drawing.ask(asked);
}

/** An answer that opens in the browser, is kept by nobody, and is called as given. */
export function pdfResponse(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
