import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import {
  jpegWith,
  noisyPicture,
  plainPicture,
  pngHeader,
  pngOf,
  xmpSegment,
} from '../../test/support/made-pictures.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { developLater, developNow, lookAt } from './darkroom.ts';
import { admit } from './intake.ts';
import { ladder } from './ladder.ts';

const memoryLimit = 300 * 1024 * 1024;
const scratch = mkdtempSync(join(tmpdir(), 'dateline-darkroom-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

interface Verdict {
  /** `made`, or why not */
  readonly outcome: string;
  readonly ms: number;
  readonly peakBytes: number;
}

/** What happens to a file on its whole way in, and what that costs. */
async function treat(bytes: Buffer): Promise<Verdict> {
  const file = join(scratch, crypto.randomUUID());
  writeFileSync(file, bytes);
  const start = performance.now();
  const done = (outcome: string, peakBytes: number) => ({ outcome, ms: performance.now() - start, peakBytes });
  const admitted = admit(bytes);
  if (!admitted.ok) return done(admitted.problem.problem, 0);
  const looked = await lookAt(file, admitted.format, 'en');
  if (!looked.ok) return done(looked.problem.problem, looked.peakBytes);
  const { width, height, orientation } = looked.value;
  const order = {
    formats: ['webp', 'jpeg'],
    width,
    height,
    orientation,
    widths: ladder(width, height),
    crops: [],
    focal: null,
    packet: null,
  } as const;
  const developed = await developNow(file, order);
  return done(developed.ok ? 'made' : developed.problem.problem, Math.max(looked.peakBytes, developed.peakBytes));
}

/**
 * The verdict on a file, which must cost no more than the limits. The machine may be busy with something else, and the
 * darkroom may have to be started first, so what took too long has two more chances.
 */
async function treatWithinBounds(name: string, bytes: Buffer, mayTakeMs = 2_000): Promise<Verdict> {
  let verdict = await treat(bytes);
  for (let chance = 0; chance < 2 && verdict.ms >= mayTakeMs; chance += 1) verdict = await treat(bytes);
  assert.ok(verdict.ms < mayTakeMs, `${name} took ${Math.round(verdict.ms)} ms`);
  assert.ok(verdict.peakBytes < memoryLimit, `${name} took ${Math.round(verdict.peakBytes / 1024 / 1024)} MB`);
  return verdict;
}

const malformed = sharedData('data', 'picture-metadata', 'malformed');

describe('malformed pictures from a fuzzer', { skip: malformed.skip }, () => {
  test('are each refused or read, within two seconds and 300 MB, and none ends the darkroom', async (t) => {
    const names = readdirSync(malformed.path);
    assert.ok(names.length > 100);
    const verdicts: Verdict[] = [];
    for (const name of names) {
      const verdict = await treatWithinBounds(name, readFileSync(join(malformed.path, name)));
      assert.notEqual(verdict.outcome, 'too-slow');
      verdicts.push(verdict);
    }
    const worst = (of: (verdict: Verdict) => number) => Math.round(Math.max(...verdicts.map(of)));
    t.diagnostic(
      `worst of ${names.length}: ${worst(({ ms }) => ms)} ms, ${worst(({ peakBytes }) => peakBytes / 1024 / 1024)} MB`,
    );
  });
});

/** A PNG that claims a size and packs that many zero bytes for it. */
function packedPng(width: number, height: number, unpacked: number): Buffer {
  return pngOf(pngHeader(width, height), ['IDAT', deflateSync(Buffer.alloc(unpacked))], ['IEND', Buffer.alloc(0)]);
}

/** A GIF of very many frames of one pixel. */
async function manyFrames(frames: number): Promise<Buffer> {
  const gif = await plainPicture(1, 1).gif().toBuffer();
  const frame = gif.subarray(gif.indexOf(0x2c), -1);
  return Buffer.concat([gif.subarray(0, -1), ...Array.from({ length: frames }, () => frame), gif.subarray(-1)]);
}

/** The height and width that a JPEG's frame header states, made larger than it is. */
async function claimingJpeg(): Promise<Buffer> {
  const jpeg = await plainPicture(64, 64).jpeg().toBuffer();
  jpeg.writeUInt32BE(0xffdcffdc, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  return jpeg;
}

describe('a bomb', () => {
  const bombs: readonly (readonly [what: string, make: () => Buffer | Promise<Buffer>, outcome: string])[] = [
    ['of 900 million pixels', () => packedPng(30_000, 30_000, 1_000), 'too-many-pixels'],
    ['of two thousand million pixels each way', () => packedPng(2_000_000_000, 2_000_000_000, 1_000), 'broken'],
    ['of one very long row', () => packedPng(90_000, 1_000, 1_000), 'too-many-pixels'],
    ['of a JPEG that claims 65,500 pixels each way', claimingJpeg, 'too-many-pixels'],
    ['of 5,000 pixels each way that packs to nothing', () => packedPng(5_000, 5_000, 5_000 * 15_001), 'made'],
    ['of too few pixels for its size', () => packedPng(9_000, 9_000, 1_000), 'broken'],
    ['of a packed text', async () => withChunk('zTXt', 'Comment\0\0'), 'made'],
    ['of a packed colour profile', async () => withChunk('iCCP', 'profile\0\0'), 'made'],
    ['of 20,000 frames', () => manyFrames(20_000), 'made'],
    ['of XMP that nests without end', async () => jpegWith(xmpSegment(Buffer.from('<a>'.repeat(20_000)))), 'made'],
    [
      'of XMP whose entities grow',
      async () => jpegWith(xmpSegment(Buffer.from('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'))),
      'made',
    ],
    [
      'of an interlaced picture that must be held whole',
      () => plainPicture(9_900, 9_900).png({ progressive: true }).toBuffer(),
      'too-hungry',
    ],
  ];

  async function withChunk(type: string, head: string): Promise<Buffer> {
    const png = await plainPicture(8, 8).png().toBuffer();
    const packed = Buffer.concat([Buffer.from(head), deflateSync(Buffer.alloc(100_000_000))]);
    const chunk = pngOf([type, packed]).subarray(8);
    return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
  }

  for (const [what, make, outcome] of bombs) {
    test(`${what} is ${outcome}, within bounds`, async () => {
      // What is a picture after all takes the time of a picture.
      const verdict = await treatWithinBounds(what, await make(), outcome === 'made' ? Infinity : undefined);
      assert.equal(verdict.outcome, outcome);
    });
  }
});

describe('a truncated picture', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const) {
    test(`is refused as damaged: ${format}`, async () => {
      const bytes = await noisyPicture(200, 200).toFormat(format).toBuffer();
      for (const share of [0.2, 0.6, 0.9]) {
        const { outcome } = await treat(bytes.subarray(0, Math.round(bytes.length * share)));
        assert.equal(outcome, 'broken', `${share * 100} % of it`);
      }
    });
  }
});

describe('the darkroom', () => {
  const order = {
    formats: ['avif'],
    width: 1_200,
    height: 1_200,
    orientation: 1,
    widths: [640],
    crops: [],
    focal: null,
    packet: null,
  } as const;

  test('goes on after its process was killed in the middle of a picture', async () => {
    const file = join(scratch, 'noise.png');
    writeFileSync(file, await noisyPicture(1_200, 1_200).png().toBuffer());
    const stop = new AbortController();
    const abandoned = developLater(file, order, stop.signal);
    setTimeout(() => stop.abort(new Error('no longer wanted')), 30);
    await assert.rejects(abandoned, /no longer wanted/);
    assert.equal((await developLater(file, order, new AbortController().signal)).ok, true);
  });

  const children = `/proc/${process.pid}/task/${process.pid}/children`;
  const skip = existsSync(children) ? false : 'this system does not tell the children of a process';

  test('does not hold a crash against the picture that comes next', { skip }, async () => {
    const file = join(scratch, 'next.png');
    writeFileSync(file, await noisyPicture(900, 900).png().toBuffer());
    const killAll = () => {
      for (const pid of readFileSync(children, 'utf8').trim().split(' ')) {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (command.includes('darkroom-child')) process.kill(Number(pid), 'SIGKILL');
      }
    };
    assert.equal((await lookAt(file, 'png', 'en')).ok, true);
    killAll();
    assert.equal((await lookAt(file, 'png', 'en')).ok, true);
    const developed = developNow(file, { ...order, formats: ['jpeg'] });
    setTimeout(killAll, 30);
    assert.equal((await developed).ok, true);
    killAll();
    // Long enough for the process to be gone, with this one held so that it cannot have heard of that.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    assert.equal((await lookAt(file, 'png', 'en')).ok, true);
  });

  test('takes those who wait before those who do not', async () => {
    const file = join(scratch, 'plain.png');
    writeFileSync(file, await plainPicture(1_200, 1_200).png().toBuffer());
    const finished: string[] = [];
    const { signal } = new AbortController();
    await Promise.all([
      ...['first', 'later'].map((name) => developLater(file, order, signal).then(() => finished.push(name))),
      lookAt(file, 'png', 'en').then(() => finished.push('look')),
    ]);
    assert.deepEqual(finished, ['first', 'look', 'later']);
  });

  test('says so where the file is not there, instead of calling it damaged', async () => {
    await assert.rejects(lookAt(join(scratch, 'nothing.png'), 'png', 'en'), /could not be worked on: .*ENOENT/);
  });
});
