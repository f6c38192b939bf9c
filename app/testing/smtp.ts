// A mail server for tests that behaves as its script says, and keeps every letter it took to the end.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

/** By what stands before the @: taken; refused for now (at address or letter); refused for good; silent; line dropped. */
export type Manner = 'ok' | '421' | '451' | '550' | 'silent' | 'drop';
export type TakenLetter = { to: string; messageId: string; raw: string };

export type ScriptServer = {
  url: string;
  taken: TakenLetter[];
  /** what every letter is answered, whatever its address; null: by the address */
  manner: Manner | null;
  /** milliseconds it thinks about each letter */
  slowness: number;
  close(): Promise<void>;
};

export async function scriptServer(port = 0): Promise<ScriptServer> {
  const taken: TakenLetter[] = [];
  const answer = (code: number) => Object.assign(new Error('as the script says'), { responseCode: code });
  const state: { manner: Manner | null; slowness: number } = { manner: null, slowness: 0 };
  const mannerOf = (to: string) => state.manner ?? (to.split('@')[0]?.split('.')[0] as Manner);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const manner = mannerOf(address);
      if (manner === '550' || manner === '451') return done(answer(Number(manner)));
      done();
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const manner = mannerOf(to);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (manner === '421') return done(answer(421));
        if (manner === 'silent') return;
        const raw = Buffer.concat(parts).toString('utf8');
        taken.push({ to, messageId: /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '', raw });
        if (manner === 'drop') {
          for (const connection of server.connections as Set<{ id: string; _socket?: { destroy(): void } }>)
            if (connection.id === session.id) connection._socket?.destroy();
          return;
        }
        setTimeout(done, state.slowness);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  afterAll(close);
  const { port: at } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${at}`,
    taken,
    get manner() {
      return state.manner;
    },
    set manner(next) {
      state.manner = next;
    },
    get slowness() {
      return state.slowness;
    },
    set slowness(next) {
      state.slowness = next;
    },
    close,
  };
}
