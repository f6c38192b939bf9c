// The thread papers are drawn in: its own entry in the build (see .config/build.mjs).
import { answerQuestions } from '#app/platform/kept-worker.server.ts';
import { type Asked, drawPaper } from './draw.server.ts';

answerQuestions<Asked, Uint8Array>(drawPaper);
