// The thread that reads sheets: its own entry in the build (see .config/build.mjs).
import type { ReadGrid } from '#app/domain/roster/grid.ts';
import { answerAsWorker } from '../worker.server.ts';
import { readBytes } from './read-bytes.server.ts';

answerAsWorker<Uint8Array, never, ReadGrid>((bytes) => readBytes(Buffer.from(bytes)));
