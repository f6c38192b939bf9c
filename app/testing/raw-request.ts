// One request as bare bytes, for what no client would send.
import { connect } from 'node:net';

/** Sends bytes as they are and gives back what came until the line was closed or it took too long. */
export function rawRequest(port: number, bytes: string | Buffer, patience = 1_500): Promise<string> {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const end = () => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(patience, end);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}
