/** A mail as a mail program reads it: its headers, unfolded and decoded, and its parts. */
export interface ReceivedMail {
  /** by name in small letters; one that stands twice has two values */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly header: (name: string) => string | null;
  readonly text: string;
  /** '' where there is none */
  readonly html: string;
}

/** Reads a mail as it came over the network (RFC 5322, 2045, 2047). */
export function readMail(raw: string): ReceivedMail {
  const { headers, body } = partOf(raw);
  const header = (name: string) => headers.get(name)?.[0] ?? null;
  const parts = partsOf(headers, body);
  const of = (type: string) => parts.find((part) => part.type === type)?.words ?? '';
  return { headers, header, text: of('text/plain'), html: of('text/html') };
}

type Headers = ReadonlyMap<string, readonly string[]>;

function partOf(raw: string): { readonly headers: Headers; readonly body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string[]>();
  for (const line of raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`This is no header: ${line}`);
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), decodedWords(value)]);
  }
  return { headers, body: raw.slice(end + 4) };
}

function partsOf(headers: Headers, body: string): readonly { readonly type: string; readonly words: string }[] {
  const type = headers.get('content-type')?.[0] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) {
    const encoding = headers.get('content-transfer-encoding')?.[0] ?? '7bit';
    return [{ type: type.split(';', 1)[0] ?? '', words: decoded(body, encoding).replaceAll('\r\n', '\n') }];
  }
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((raw) => {
      const part = partOf(raw.replace(/^\r\n/, ''));
      return partsOf(part.headers, part.body.replace(/\r\n$/, ''));
    });
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
}

function quotedPrintable(body: string): string {
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

function decodedWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_whole, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString()
        : quotedPrintable(words.replaceAll('_', ' ')),
    );
}
