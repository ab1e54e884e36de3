import { connect } from 'node:net';

/** Requests a second that 32 kept-alive connections get answered from one loopback address within `ms` milliseconds. */
export async function askFor(address: string, ms: number): Promise<number> {
  const url = new URL(address);
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: br\r\n\r\n`;
  const end = performance.now() + ms;
  let answered = 0;
  const one = () =>
    new Promise<void>((done, failed) => {
      const socket = connect(Number(url.port), url.hostname);
      let missing = -1;
      let head = '';
      socket.on('connect', () => socket.write(request));
      socket.on('error', failed);
      socket.on('data', (piece) => {
        if (missing < 0) {
          head += piece.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          missing = Number(/content-length: (\d+)/i.exec(head)?.[1]) - (head.length - end - 4);
        } else missing -= piece.length;
        if (missing > 0) return;
        answered += 1;
        missing = -1;
        head = '';
        if (performance.now() < end) socket.write(request);
        else {
          socket.destroy();
          done();
        }
      });
    });
  const began = performance.now();
  await Promise.all(Array.from({ length: 32 }, one));
  return answered / ((performance.now() - began) / 1_000);
}
