import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { foldedName, lineOf } from './gazetteer-lines.ts';
import { madeFile } from './made-files.ts';
import type { GazetteerPlace } from './shapes.ts';
import { spellingsOf } from './ukrainian-names.ts';

/** Bytes that are read at once; longer than any line. */
const block = 4096;
/** Lines that are looked through for one question: more begin with its letters only where it has one or two. */
const linesAtMost = 2_000;

/**
 * The gazetteer's places that begin with these words, those of exactly this name first: `Sudzha`, `Суджа`, `sudz`. What
 * stands behind a comma narrows them to a region or a country (`Springfield, Illinois`, `Merrow, GB`, `Sumy, Ukraine`).
 * Of several with one name, one of each country comes before the second of any. The file is searched where it lies: some
 * twenty reads of four kilobytes, nothing kept in memory.
 */
export function findPlaces(words: string, limit: number): readonly GazetteerPlace[] {
  const [name = '', ...around] = words.split(',');
  const within = around.map(foldedName).filter((part) => part !== '');
  const file = openSync(madeFile('places.tsv'), 'r');
  try {
    const found = spellingsOf(name).map((spelling) => placesOf(file, spelling, within, limit));
    return [...found.flatMap(({ exact }) => oneOfEachFirst(exact)), ...found.flatMap(({ longer }) => longer)].slice(
      0,
      Math.max(limit, 0),
    );
  } finally {
    closeSync(file);
  }
}

interface Found {
  readonly exact: GazetteerPlace[];
  readonly longer: GazetteerPlace[];
}

function placesOf(file: number, name: string, within: readonly string[], limit: number): Found {
  const places: Found = { exact: [], longer: [] };
  if (name === '') return places;
  for (const line of linesFrom(file, firstByteOf(file, name))) {
    if (line < name) continue;
    const found = lineOf(line);
    // Sorted by its bytes, a name comes before all longer ones that begin with it.
    if (found === null || !found.folded.startsWith(name) || places.longer.length >= limit) break;
    const isExact = found.folded === name;
    if (within.every((part) => isWithin(found.place, part))) places[isExact ? 'exact' : 'longer'].push(found.place);
  }
  return places;
}

function oneOfEachFirst(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  const before = new Map<string, number>();
  const turns = places.map((place) => {
    const turn = before.get(place.country) ?? 0;
    before.set(place.country, turn + 1);
    return { place, turn };
  });
  return turns.toSorted((one, other) => one.turn - other.turn).map(({ place }) => place);
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

function isWithin({ country, region }: GazetteerPlace, part: string): boolean {
  const names = [country, countryNames.of(country) ?? '', region ?? ''].map(foldedName);
  return names.some((one) => one.startsWith(part));
}

/** An offset at most a block before the first line that does not sort before the name; by halves. */
function firstByteOf(file: number, name: string): number {
  let low = 0;
  let high = fstatSync(file).size;
  while (high - low > block) {
    const middle = low + Math.floor((high - low) / 2);
    const [, line = ''] = read(file, middle).split('\n', 2);
    if (line === '' || line >= name) high = middle;
    else low = middle;
  }
  return low;
}

/** The lines behind an offset, which may lie within one. */
function* linesFrom(file: number, from: number): Generator<string> {
  let rest = '';
  let at = from;
  let isCut = from > 0;
  for (let seen = 0; seen < linesAtMost; ) {
    const bytes = Buffer.alloc(block);
    const length = readSync(file, bytes, 0, block, at);
    if (length === 0) return;
    // Blocks part at a line's end, so that no letter of several bytes is cut.
    const end = bytes.subarray(0, length).lastIndexOf(0x0a) + 1;
    const lines = (rest + bytes.toString('utf8', 0, end)).split('\n');
    rest = lines.pop() ?? '';
    at += end;
    for (const line of isCut ? lines.slice(1) : lines) {
      seen += 1;
      yield line;
    }
    isCut = false;
  }
}

function read(file: number, at: number): string {
  const bytes = Buffer.alloc(block);
  return bytes.toString('utf8', 0, readSync(file, bytes, 0, block, at));
}
