import { UnreadableExport } from './import-shapes.ts';

/** A word or number, a `name`, a 'text' (or "text"), or one other character. */
export interface SqlToken {
  readonly kind: 'word' | 'name' | 'text' | 'mark';
  readonly text: string;
  readonly line: number;
}

export interface SqlLexer {
  readonly feed: (chunk: string) => void;
  readonly end: () => void;
}

/** One text or number; what a server takes in one statement is hardly more. */
const tokenAtMost = 64_000_000;

const words = {
  long: (line: number) => `line ${line}: one value is longer than 64 million characters.`,
  open: (line: number) =>
    `line ${line}: what is quoted or commented out here never ends: the file is not all there, or its quotes are broken. Export it again.`,
} as const;

const [lineFeed, space, doubleQuote, hash, quote] = [10, 32, 34, 35, 39];
const [star, plus, minus, dot, slash, semicolon, at, backslash, backtick] = [42, 43, 45, 46, 47, 59, 64, 92, 96];

/** What a backslash makes of a letter; anything else stands for itself. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001a',
  '%': '\\%',
  _: '\\_',
};

type Mode = 'plain' | 'word' | 'quoted' | 'block' | 'line' | 'delimiter' | 'foreign';

/**
 * Cuts MySQL's SQL into tokens, however it comes in pieces. Comments are left out, those for some versions too, and what
 * stands between a `DELIMITER` and the next (the bodies of triggers). A text is only put together while `keeps()`.
 */
export function sqlLexer(take: (token: SqlToken) => void, keeps: () => boolean): SqlLexer {
  let mode: Mode = 'plain';
  let rest = '';
  let line = 1;
  let closing = quote;
  let parts: string[] = [];
  let length = 0;
  let startLine = 1;
  let isAtStart = true;

  const begin = (next: Mode) => {
    mode = next;
    parts = [];
    length = 0;
    startLine = line;
  };
  const keep = (text: string) => {
    length += text.length;
    if (length > tokenAtMost) throw new UnreadableExport(words.long(startLine));
    if (text !== '' && (mode !== 'quoted' || keeps())) parts.push(text);
  };
  const emit = (kind: SqlToken['kind']) => {
    mode = 'plain';
    const text = parts.join('');
    if (kind === 'word' && isAtStart && /^delimiter$/i.test(text)) return begin('delimiter');
    isAtStart = false;
    take({ kind, text, line: startLine });
  };

  /** Each takes the text from a place on and gives the place behind what it has used; -1: it needs more. */
  const scans: Readonly<Record<Mode, (text: string, from: number, isLast: boolean) => number>> = {
    plain: (text, from, isLast) => {
      const code = text.charCodeAt(from);
      if (code === lineFeed) line++;
      if (code <= space) return from + 1;
      const needs = code === minus ? 3 : code === slash ? 2 : 1;
      if (from + needs > text.length && !isLast) return -1;
      const next = text.charCodeAt(from + 1);
      if (code === hash || (code === minus && next === minus && !(text.charCodeAt(from + 2) > space))) {
        begin('line');
        return from + 1;
      }
      if (code === slash && next === star) {
        begin('block');
        return from + 2;
      }
      begin('plain');
      if (code === quote || code === doubleQuote || code === backtick) {
        closing = code;
        mode = 'quoted';
        return from + 1;
      }
      if (isWord(code)) {
        mode = 'word';
        return from;
      }
      parts.push(text.charAt(from));
      emit('mark');
      if (code === semicolon) isAtStart = true;
      return from + 1;
    },
    word: (text, from) => {
      let to = from;
      while (to < text.length && isWord(text.charCodeAt(to))) to++;
      keep(text.slice(from, to));
      if (to < text.length) emit('word');
      return to;
    },
    quoted: (text, from, isLast) => {
      let kept = from;
      for (let to = from; to < text.length; to++) {
        const code = text.charCodeAt(to);
        if (code === lineFeed) line++;
        const isEscape = code === backslash && closing !== backtick;
        if (code !== closing && !isEscape) continue;
        // What follows decides; where nothing has come yet, this character waits for it.
        if (to + 1 >= text.length && (isEscape || !isLast)) {
          keep(text.slice(kept, to));
          return to === from ? -1 : to;
        }
        if (isEscape) {
          const escaped = text.charAt(to + 1);
          keep(text.slice(kept, to));
          keep(escapes[escaped] ?? escaped);
          if (escaped === '\n') line++;
          kept = ++to + 1;
        } else if (text.charCodeAt(to + 1) === closing) {
          keep(text.slice(kept, to + 1));
          kept = ++to + 1;
        } else {
          keep(text.slice(kept, to));
          emit(closing === backtick ? 'name' : 'text');
          return to + 1;
        }
      }
      keep(text.slice(kept));
      return text.length;
    },
    block: (text, from, isLast) => {
      const end = text.indexOf('*/', from);
      const to = end < 0 ? Math.max(from, text.length - 1) : end + 2;
      line += linesIn(text, from, to);
      if (end >= 0) mode = 'plain';
      return to === from && !isLast ? -1 : to === from ? text.length : to;
    },
    line: (text, from) => {
      const end = text.indexOf('\n', from);
      // The line’s end itself is counted with the space between tokens.
      if (end >= 0) mode = 'plain';
      return end < 0 ? text.length : end;
    },
    delimiter: (text, from) => wholeLine(text, from, (said) => (mode = said.trim() === ';' ? 'plain' : 'foreign')),
    foreign: (text, from) =>
      wholeLine(text, from, (said) => (mode = /^\s*delimiter\s+;\s*$/i.test(said) ? 'plain' : 'foreign')),
  };

  function wholeLine(text: string, from: number, use: (said: string) => void): number {
    const end = text.indexOf('\n', from);
    keep(text.slice(from, end < 0 ? text.length : end));
    if (end < 0) return text.length;
    use(parts.join(''));
    line++;
    parts = [];
    length = 0;
    isAtStart = true;
    return end + 1;
  }

  function scan(chunk: string, isLast: boolean): void {
    const text = rest + chunk;
    rest = '';
    let from = 0;
    while (from < text.length) {
      const to = scans[mode](text, from, isLast);
      if (to < 0) {
        rest = text.slice(from);
        return;
      }
      from = to;
    }
  }

  return {
    feed: (chunk) => scan(chunk, false),
    end: () => {
      scan('', true);
      if (mode === 'word') emit('word');
      if (mode === 'quoted' || mode === 'block') throw new UnreadableExport(words.open(startLine));
    },
  };
}

/** Letters, digits, `_ $ . @`, signs of numbers, and every letter that is not ASCII. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 64 && code <= 90) ||
    code === 95 ||
    code === 36 ||
    code === dot ||
    code === minus ||
    code === plus ||
    code === at ||
    code >= 128
  );
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
