import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { messageArguments } from './message-arguments.ts';
import { catalogues } from './words.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** A message as its parser sees it: what is filled in, and the categories that its plural knows. */
interface Parsed {
  readonly message: string;
  readonly filled: ReadonlyMap<string, 'text' | 'number'>;
  readonly categories: readonly string[];
}

function parsed(message: string, language: string): Parsed {
  const filled = new Map<string, 'text' | 'number'>();
  const categories: string[] = [];
  const visit = (elements: Elements) => {
    for (const element of elements) {
      if (element.type === 1) filled.set(element.value, 'text');
      else if (element.type === 2 || element.type === 6) filled.set(element.value, 'number');
      else assert.ok(element.type === 0 || element.type === 7, `only texts, numbers and plurals: ${message}`);
      if (element.type !== 6) continue;
      categories.push(...Object.keys(element.options).filter((name) => !name.startsWith('=')));
      for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return { message, filled, categories };
}

/** Every message of a language, groups as `genre.opinion`. */
function messagesOf(language: string): ReadonlyMap<string, Parsed> {
  const found = new Map<string, Parsed>();
  for (const [key, message] of Object.entries(catalogues[language] ?? {})) {
    const group = typeof message === 'string' ? [[key, message] as const] : prefixed(key, message);
    for (const [name, text] of group) found.set(name, parsed(text, language));
  }
  return found;
}

function prefixed(key: string, group: Readonly<Record<string, string | null>>): [string, string][] {
  return Object.entries(group).flatMap(([name, text]) => (text === null ? [] : [[`${key}.${name}`, text]]));
}

const argumentsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = messageArguments;

const source = fileURLToPath(new URL('../', import.meta.url));

test('every message is said somewhere, and is kept in one file of its language', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((name) => !/\.test\.tsx?$/.test(name));
  const read = (names: readonly string[]) => names.map((name) => readFileSync(path.join(source, name), 'utf8'));
  const others = read(files.filter((name) => path.dirname(name) !== 'messages')).join('\n');
  const english = read(files.filter((name) => /^messages.*-en\.ts$/.test(name)));
  for (const key of Object.keys(catalogues['en'] ?? {})) {
    assert.match(others, new RegExp(`\\b${key}\\b`), key);
    const here = english.filter((text) => new RegExp(`^ {2}${key}:`, 'm').test(text));
    assert.equal(here.length, 1, key);
  }
});

for (const language of Object.keys(catalogues)) {
  describe(`the catalogue ${language}`, () => {
    const messages = messagesOf(language);

    test('says something under every key of the English one', () => {
      assert.deepEqual([...messages.keys()], [...messagesOf('en').keys()]);
      for (const [key, { message }] of messages) assert.equal(message, message.trim() || 'empty', key);
    });

    test('fills in what each message is given, and nothing else', () => {
      for (const [key, { filled }] of messages) {
        assert.deepEqual(Object.fromEntries(filled), { ...argumentsOf[key] }, key);
      }
    });

    test('has plain texts that read as they are written', () => {
      for (const [key, { message, filled }] of messages) {
        if (filled.size > 0) continue;
        assert.equal(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format(), message, key);
      }
    });

    test('knows every plural category of its language', () => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      for (const [key, { categories }] of messages) {
        if (categories.length > 0) assert.deepEqual(categories.toSorted(), needed, key);
      }
    });
  });
}
