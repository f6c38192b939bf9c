// Long computing in a thread of its own, so that no request waits: input in, progress and one answer out, stoppable.
import { setPriority } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export type Running<Output> = {
  /** The answer; rejects when the thread breaks. */
  done: Promise<Output>;
  /** Asks the thread to end soon with what it has. */
  stop(): void;
};

/** What a thread may use at most; past either it is ended and its answer rejects. */
export type WorkerLimits = { seconds: number; megabytes: number };

type Message<Progress, Output> = { progress: Progress } | { output: Output };

/** Starts `program` (a bundled file which calls `answerAsWorker`) with an input that can be cloned. */
export function runInWorker<Input, Progress, Output>(
  program: string | URL,
  input: Input,
  onProgress: (progress: Progress) => void,
  limits?: WorkerLimits,
): Running<Output> {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const resourceLimits = limits ? { maxOldGenerationSizeMb: limits.megabytes } : {};
  const worker = new Worker(program, { workerData: { input, stopped }, resourceLimits });
  const clock = limits ? setTimeout(() => void worker.terminate(), limits.seconds * 1000) : undefined;
  worker.once('exit', () => clearTimeout(clock));
  const done = new Promise<Output>((resolve, reject) => {
    worker.on('message', (message: Message<Progress, Output>) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.output);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A worker ended with code ${code} before its answer`)));
  });
  return { done, stop: () => Atomics.store(stopped, 0, 1) };
}

/** To be called once, at the top of the program: computes the answer to the input it was started with. */
export function answerAsWorker<Input, Progress, Output>(
  compute: (input: Input, tell: (progress: Progress) => void, isStopped: () => boolean) => Output | Promise<Output>,
): void {
  const { input, stopped } = workerData as { input: Input; stopped: Int32Array };
  // On Linux priority belongs to the thread: the server's own thread goes first when cores are short.
  if (process.platform === 'linux') setPriority(0, 19);
  const say = (message: Message<Progress, Output>) => parentPort?.postMessage(message);
  const answer = compute(
    input,
    (progress) => say({ progress }),
    () => Atomics.load(stopped, 0) === 1,
  );
  // A promise that fails ends the thread, which rejects the answer outside.
  void Promise.resolve(answer).then((output) => say({ output }));
}
