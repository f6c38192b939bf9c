// Runs tasks in child processes, two at a time where there are two cores.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Outcome, Task } from './task.ts';

const program = fileURLToPath(new URL('./bench-planner-task.js', import.meta.url));

/** Outcomes in the order of the tasks. */
export async function runAll(tasks: readonly Task[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let i = next++; i < tasks.length; i = next++) outcomes[i] = await runOne(tasks[i] as Task);
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return outcomes;
}

function runOne(task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(program);
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A measured search ended with code ${code}`));
    });
    child.send(task);
  });
}
