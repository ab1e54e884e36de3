/**
 * The measure of the cache: a bare `node:http` server that answers every request with the same prepared bytes. Its one
 * argument is a file with a `Prepared` as JSON; it prints its address and stops when it is told to.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Prepared } from './bare.ts';

const { status, head, body } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Prepared;
const bytes = Buffer.from(body, 'base64');
const server = createServer((_request, response) => {
  response.writeHead(status, [...head]);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
