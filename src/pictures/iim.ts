/** Reads IPTC-IIM (Information Interchange Model 4.2): binary data sets, most of them with a small limit in bytes. */

import { cleanLine, cleanText } from './clean-text.ts';
import type { SharedField } from './readings.ts';

export interface IimText {
  readonly text: string;
  /** the value fills its field to the last byte, so its end was probably cut off */
  readonly atLimit: boolean;
  /** no character set is stated and the bytes are not UTF-8: read as Windows-1252 */
  readonly charsetGuessed: boolean;
}

export interface IimReading {
  readonly texts: Readonly<Partial<Record<SharedField, IimText>>>;
  readonly creators: readonly IimText[];
  /** `2007-04-19T11:03:15-06:00`, or as much of it as is stated; '' when nothing is */
  readonly takenAt: string;
}

interface DataSet {
  readonly record: number;
  readonly number: number;
  readonly data: Uint8Array;
}

type Charset = 'utf-8' | 'latin-1' | 'not stated';

interface IimField {
  readonly number: number;
  /** bytes */
  readonly limit: number;
}

const marker = 0x1c;
/** Real blocks hold a few dozen; a hostile one could hold millions of empty ones. */
const mostDataSets = 5_000;
const codedCharacterSet = 90;
const dateCreated = 55;
const timeCreated = 60;
const byLine: IimField = { number: 80, limit: 32 };

const fields: Readonly<Record<SharedField, IimField>> = {
  caption: { number: 120, limit: 2000 },
  credit: { number: 110, limit: 32 },
  source: { number: 115, limit: 32 },
  copyright: { number: 116, limit: 128 },
  headline: { number: 105, limit: 256 },
  instructions: { number: 40, limit: 256 },
  sublocation: { number: 92, limit: 32 },
  city: { number: 90, limit: 32 },
  region: { number: 95, limit: 32 },
  country: { number: 101, limit: 64 },
};

/** Reads the application record (2). Damaged data ends the reading; what came before it is kept. */
export function readIim(block: Uint8Array): IimReading {
  const dataSets = splitDataSets(block);
  const charset = statedCharset(dataSets.find((set) => set.record === 1 && set.number === codedCharacterSet)?.data);
  const valuesOf = (number: number) => dataSets.filter((set) => set.record === 2 && set.number === number);
  const textsOf = ({ number, limit }: IimField, clean: (raw: string) => string): IimText[] =>
    valuesOf(number)
      .map(({ data }) => {
        const atLimit = data.length === limit;
        const { text, charsetGuessed } = decode(data, charset, atLimit);
        return { text: clean(text), atLimit, charsetGuessed };
      })
      .filter(({ text }) => text !== '');

  const texts: Partial<Record<SharedField, IimText>> = {};
  for (const field of Object.keys(fields) as SharedField[]) {
    const [first] = textsOf(fields[field], field === 'caption' ? cleanText : cleanLine);
    if (first) texts[field] = first;
  }
  const ascii = (number: number) => Buffer.from(valuesOf(number)[0]?.data ?? []).toString('latin1');
  return {
    texts,
    creators: textsOf(byLine, cleanLine),
    takenAt: takenAt(ascii(dateCreated), ascii(timeCreated)),
  };
}

/** Each data set: marker, record, number, length in two bytes (or in as many as the two bytes say, high bit set), data. */
export function splitDataSets(block: Uint8Array): readonly DataSet[] {
  const dataSets: DataSet[] = [];
  for (let at = 0; at + 5 <= block.length && block[at] === marker && dataSets.length < mostDataSets; ) {
    const [record = 0, number = 0, high = 0, low = 0] = block.subarray(at + 1, at + 5);
    let length = high * 256 + low;
    at += 5;
    if (high >= 0x80) {
      const lengthBytes = length & 0x7fff;
      if (lengthBytes > 4 || at + lengthBytes > block.length) break;
      length = block.subarray(at, at + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
      at += lengthBytes;
    }
    if (at + length > block.length) break;
    dataSets.push({ record, number, data: block.subarray(at, at + length) });
    at += length;
  }
  return dataSets;
}

/** Record 1:90 names character sets by their ISO 2022 escape sequences. */
function statedCharset(data: Uint8Array | undefined): Charset {
  const sequence = Buffer.from(data ?? []).toString('latin1');
  if (sequence.startsWith('\u001b%G') || sequence.startsWith('\u001b%/')) return 'utf-8';
  return sequence === '\u001b.A' || sequence === '\u001b-A' ? 'latin-1' : 'not stated';
}

function decode(data: Uint8Array, charset: Charset, atLimit: boolean): { text: string; charsetGuessed: boolean } {
  const text = charset === 'latin-1' ? null : decodeUtf8(data, atLimit);
  if (text !== null) return { text, charsetGuessed: false };
  return { text: new TextDecoder('windows-1252').decode(data), charsetGuessed: charset !== 'latin-1' };
}

/** Null when the bytes are not UTF-8. A value cut at its limit may end inside a character, which is then left out. */
function decodeUtf8(data: Uint8Array, atLimit: boolean): string | null {
  const read = (stream: boolean) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(data, { stream });
    } catch {
      return null;
    }
  };
  const whole = read(false);
  if (whole !== null || !atLimit) return whole;
  const cut = read(true);
  // Without another multi-byte character before it, a last odd byte is more likely one Latin letter than half of one.
  return cut !== null && cut.length < Buffer.byteLength(cut) ? cut : null;
}

/** CCYYMMDD with 00 for what is not known, and HHMMSS±HHMM. */
function takenAt(date: string, time: string): string {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  if (!day || day[1] === '0000') return '';
  if (day[2] === '00') return `${day[1]}`;
  if (day[3] === '00') return `${day[1]}-${day[2]}`;
  const clock = /^(\d{2})(\d{2})(\d{2})(?:([+-]\d{2})(\d{2}))?$/.exec(time);
  const zone = clock?.[4] === undefined ? '' : `${clock[4]}:${clock[5]}`;
  return `${day[1]}-${day[2]}-${day[3]}${clock ? `T${clock[1]}:${clock[2]}:${clock[3]}${zone}` : ''}`;
}
