import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { askFor } from './load.ts';
import { cpuEach, openNewsroom, publishOne } from './newsroom.ts';

/** The story page: bytes, CPU to render, and requests a second beside a bare server that answers the same bytes. */
export async function benchPages(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const path = await publishOne(newsroom);
  const page = await newsroom.app.inject({ url: path, headers: { 'accept-encoding': 'br' } });
  const plain = (await newsroom.app.inject({ url: path })).body;
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(plain)?.[1] ?? '';
  const styles = await newsroom.app.inject({ url: css, headers: { 'accept-encoding': 'br' } });
  const rendered = await cpuEach(400, () => newsroom.app.inject({ url: path }));

  const body = brotliCompressSync(Buffer.from(plain));
  const bare = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': body.length,
    });
    response.end(body);
  });
  await new Promise<void>((ready) => bare.listen(0, '127.0.0.1', ready));
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  const ours = `${await newsroom.app.listen({ port: 0, host: '127.0.0.1' })}${path}`;
  const rates: { bare: number; ours: number }[] = [];
  for (let round = 0; round < 3; round += 1)
    rates.push({ bare: await askFor(bareUrl, 2_000), ours: await askFor(ours, 2_000) });
  const best = { bare: Math.max(...rates.map((rate) => rate.bare)), ours: Math.max(...rates.map((rate) => rate.ours)) };
  bare.close();
  await newsroom.close();
  const bytes = page.rawPayload.length + styles.rawPayload.length;
  return [
    {
      what: 'first view of a story, HTML and CSS, brotli 5',
      figure: `${(bytes / 1000).toFixed(1)} kB`,
      beside: 'budget 30 kB, fonts and pictures apart',
    },
    {
      what: 'story page rendered afresh, 1,000 words',
      figure: `${rendered.toFixed(2)} ms CPU`,
      beside: 'budget 3 ms, the test client’s own cost included',
    },
    {
      what: 'story page, requests a second, 32 connections, brotli',
      figure: `${best.ours.toFixed(0)}/s`,
      beside: `bare node:http ${best.bare.toFixed(0)}/s, ratio ${(best.ours / best.bare).toFixed(2)}`,
    },
  ];
}
