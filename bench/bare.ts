import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Running, startChild, startProgram } from './child.ts';

/** An answer as it goes over the wire, without what a server adds by itself. */
export interface Prepared {
  readonly status: number;
  /** names and values in turn */
  readonly head: readonly string[];
  /** base64 */
  readonly body: string;
}

const addedByTheServer = /^(?:date|connection|keep-alive)$/i;

/** Asks once and gives exactly what came. */
export function answerOf(address: string, headers: Readonly<Record<string, string>>): Promise<Prepared> {
  return new Promise((done, failed) => {
    const asked = request(address, { headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const head: string[] = [];
        for (let n = 0; n < response.rawHeaders.length; n += 2) {
          const [name = '', value = ''] = response.rawHeaders.slice(n, n + 2);
          if (!addedByTheServer.test(name)) head.push(name, value);
        }
        done({ status: response.statusCode ?? 0, head, body: Buffer.concat(pieces).toString('base64') });
      });
    });
    asked.on('error', failed);
    asked.end();
  });
}

/** A bare `node:http` server that answers these bytes. */
export async function startBare(prepared: Prepared): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const file = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(prepared));
  return withFolder(await startChild('bare-child.ts', file), folder);
}

/** nginx serving the body as a file, with one worker as the others have; null where it is not installed. */
export async function startNginx({ body }: Prepared): Promise<Running | null> {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const program = folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const port = await freePort();
  writeFileSync(join(folder, 'index.html'), Buffer.from(body, 'base64'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (of) => `${of}_temp_path ${folder}/${of};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${folder}/pid; error_log stderr crit; daemon off;
events { worker_connections 2048; }
http { ${temporary.join(' ')} access_log off; sendfile on; tcp_nopush on; open_file_cache max=10; keepalive_requests 10000000;
  server { listen 127.0.0.1:${port}; root ${folder};
    location / { default_type "text/html; charset=utf-8"; types {} add_header content-encoding br; try_files /index.html =404; } } }`,
  );
  const running = await startProgram(
    program,
    ['-p', folder, '-c', join(folder, 'nginx.conf')],
    `http://127.0.0.1:${port}`,
  );
  return withFolder(running, folder);
}

function withFolder(running: Running, folder: string): Running {
  const stop = async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  };
  return { ...running, stop };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
