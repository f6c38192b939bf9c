// A thread that stays: questions in order, an answer each, ended when idle. For work with a costly start (fonts) that
// must not hold up requests.
import { setPriority } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

type Answer<Out> = { id: number; output: Out } | { id: number; error: string };
type Waiting<Out> = { resolve(output: Out): void; reject(error: Error): void };

export type KeptWorker<In, Out> = {
  /** Rejects when the work throws or the thread breaks; the next question starts a new one. */
  ask(input: In): Promise<Out>;
  end(): Promise<void>;
};

/** `program` is a bundled file that calls `answerQuestions`. The thread starts with the first question. */
export function keepWorker<In, Out>(program: string | URL, idleMs = 60_000): KeptWorker<In, Out> {
  let worker: Worker | null = null;
  let next = 0;
  let idle: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting<Out>>();

  function broken(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  function start(): Worker {
    const started = new Worker(program);
    started.on('message', (answer: Answer<Out>) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.output);
      if (waiting.size === 0) rest();
    });
    started.once('error', broken);
    started.once('exit', (code) => {
      if (worker === started) broken(new Error(`A worker ended with code ${code}`));
    });
    return started;
  }
  function rest(): void {
    worker?.unref();
    idle = setTimeout(() => void end(), idleMs).unref();
  }
  async function end(): Promise<void> {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  }
  return {
    ask(input) {
      clearTimeout(idle);
      worker ??= start();
      worker.ref();
      const id = next++;
      const answered = new Promise<Out>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, input });
      return answered;
    },
    end,
  };
}

/** To be called once, at the top of the program: answers one question after the other. */
export function answerQuestions<In, Out>(work: (input: In) => Promise<Out>): void {
  // On Linux priority belongs to the thread: the server's own thread goes first when cores are short.
  if (process.platform === 'linux') setPriority(0, 10);
  let last = Promise.resolve();
  parentPort?.on('message', ({ id, input }: { id: number; input: In }) => {
    last = last.then(async () => {
      try {
        parentPort?.postMessage({ id, output: await work(input) });
      } catch (error) {
        parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}
