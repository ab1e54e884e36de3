/** Tiny files in the MaxMind DB format, after https://maxmind.github.io/MaxMind-DB/: records of 24 bits, no pointers. */

type Value = string | number | bigint | readonly string[] | { readonly [key: string]: Value };

/** What a control byte says of each kind; above 7 it takes a byte more. */
const kinds = { text: 2, uint32: 6, map: 7, uint64: 9, list: 11 } as const;

function head(kind: number, size: number): Buffer {
  const [short, more] = size < 29 ? [size, []] : [29, [size - 29]];
  return Buffer.from(kind > 7 ? [short, kind - 7, ...more] : [(kind << 5) | short, ...more]);
}

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([head(kinds.text, bytes.length), bytes]);
  }
  if (typeof value === 'bigint') {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(value);
    return Buffer.concat([head(kinds.uint64, bytes.length), bytes]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([head(kinds.uint32, bytes.length), bytes]);
  }
  if (isList(value)) return Buffer.concat([head(kinds.list, value.length), ...value.map(encode)]);
  const parts = Object.entries(value).flatMap(([key, of]) => [encode(key), encode(of)]);
  return Buffer.concat([head(kinds.map, parts.length / 2), ...parts]);
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** `2001:db8::` or `192.0.2.0` as bits: IPv4 stands at `::/96` of a file that holds both. */
function bitsOf(address: string, version: 4 | 6): string {
  if (address.includes('.')) {
    const bits = address.split('.').map((byte) => Number(byte).toString(2).padStart(8, '0'));
    return (version === 6 ? '0'.repeat(96) : '') + bits.join('');
  }
  const [left = '', right = ''] = address.split('::');
  const words = (part: string) => part.split(':').filter((word) => word !== '');
  const middle = Array.from({ length: 8 - words(left).length - words(right).length }, () => '0');
  const all = [...words(left), ...middle, ...words(right)];
  return all.map((word) => Number.parseInt(word, 16).toString(2).padStart(16, '0')).join('');
}

/** What a file holds: records by network, such as `{ '192.0.2.0/24': { country: { iso_code: 'DE' } } }`. */
export interface Mmdb {
  readonly networks: Readonly<Record<string, Value>>;
  readonly version?: 4 | 6;
  readonly kind?: string;
  readonly builtAt?: Temporal.Instant;
}

type Side = { node: number } | { data: number } | null;

/** The bytes of such a file. */
export function mmdb(told: Mmdb): Buffer {
  const { networks, version = 6, kind = 'Test-Country', builtAt = Temporal.Now.instant() } = told;
  const tree: [Side, Side][] = [[null, null]];
  const data: Buffer[] = [];
  for (const [network, record] of Object.entries(networks)) {
    const [address = '', length = ''] = network.split('/');
    const isOld = version === 6 && address.includes('.');
    const bits = bitsOf(address, version).slice(0, Number(length) + (isOld ? 96 : 0));
    const offset = data.reduce((sum, { length: bytes }) => sum + bytes, 0);
    data.push(encode(record));
    let node = 0;
    for (const [at, bit] of [...bits].entries()) {
      const sides = tree[node];
      if (sides === undefined) throw new Error('the tree has a hole');
      const side = bit === '1' ? 1 : 0;
      const next = sides[side];
      if (at === bits.length - 1) sides[side] = { data: offset };
      else if (next !== null && 'node' in next) node = next.node;
      else {
        sides[side] = { node: tree.length };
        node = tree.length;
        tree.push([null, null]);
      }
    }
  }
  const records = Buffer.alloc(tree.length * 6);
  for (const [at, side] of tree.flat().entries()) {
    // The number of nodes stands for nothing; data begins 16 bytes, which are zero, behind the tree.
    const value = side === null ? tree.length : 'node' in side ? side.node : tree.length + 16 + side.data;
    records.writeUIntBE(value, at * 3, 3);
  }
  const about = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: BigInt(Math.trunc(builtAt.epochMilliseconds / 1000)),
    database_type: kind,
    description: { en: 'made by a test' },
    ip_version: version,
    languages: ['en'],
    node_count: tree.length,
    record_size: 24,
  });
  return Buffer.concat([records, Buffer.alloc(16), ...data, Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), about]);
}
