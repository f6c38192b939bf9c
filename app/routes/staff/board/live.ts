// The stream of a day's changes to an open board: a word for each change, a beat now and then, never squeezed.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { watchBoard } from '#app/services/board/watch-board.server.ts';

const beatMs = 10_000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = {
    district: query.get('district') ?? '',
    date: query.get('date') ?? '',
    seen: Number(query.get('seen') ?? Number.NaN),
  };
  const bytes = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  let beat: NodeJS.Timeout | undefined;
  const write = (text: string) => stream?.enqueue(bytes.encode(text));
  const changed = () => write('event: changed\ndata: 1\n\n');
  const watching = await watchBoard(await context.ctx(), asked, { changed, end: () => close() });
  if (!watching.ok) throw refusal(watching.problem);
  const { stop, still, behind } = watching.value;

  function finish() {
    clearInterval(beat);
    stop();
    const open = stream;
    stream = null;
    return open;
  }
  function close() {
    finish()?.close();
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = controller;
      beat = setInterval(() => still().then((yes) => (yes ? write(': beat\n\n') : close()), close), beatMs);
      write('retry: 2000\n\n');
      if (behind) changed();
    },
    cancel: () => void finish(),
  });
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
  return new Response(body, { headers });
}
