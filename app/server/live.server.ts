// One connection per process that listens: a day that was changed anywhere is told to the boards open here. Days under a
// watching eye are also counted once a second, so that bookings (which send no notice) and lost notices show as well.
import pg from 'pg';
import type { App } from '#app/platform/context.server.ts';
import { liveOf } from '#app/platform/live.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { countDay } from '#app/store/board-changes.server.ts';

const everyMs = 1_000;

export function startLive(app: App): { stop(): Promise<void> } {
  const live = liveOf(app);
  const { counts: known } = live;
  let client: pg.Client | null = null;
  let stopped = false;

  async function look(topic: string): Promise<void> {
    const [district = '', date = ''] = topic.split(' ');
    const count = await countDay(sqlOfClient(app.pool), district, date);
    const before = known.get(topic);
    known.set(topic, count);
    if (before !== undefined && before !== count) live.tell(topic);
  }
  const lookSafely = (topic: string) =>
    look(topic).catch((error: unknown) =>
      app.log.warn('live-look-failed', { code: (error as { code?: string }).code ?? '' }),
    );

  async function listen(): Promise<void> {
    const own = new pg.Client({ ...app.pool.options, statement_timeout: 0 });
    own.on('error', () => {
      if (client === own) client = null;
    });
    own.on('notification', ({ payload }) => {
      if (payload && live.topics().includes(payload)) lookSafely(payload);
    });
    await own.connect();
    await own.query('LISTEN board');
    client = own;
  }

  const timer = setInterval(async () => {
    const topics = live.topics();
    for (const topic of known.keys()) if (!topics.includes(topic)) known.delete(topic);
    await Promise.all(topics.map(lookSafely));
    if (client === null && topics.length > 0 && !stopped) await listen().catch(() => undefined);
  }, everyMs);

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      live.endAll();
      await client?.end().catch(() => undefined);
    },
  };
}
