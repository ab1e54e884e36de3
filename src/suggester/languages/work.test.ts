import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Token } from '../tokens.ts';
import { arabic } from './arabic.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { otherLanguages, readFound } from './languages.ts';
import { readingOf } from './reading.ts';
import { spanish } from './spanish.ts';
import { ukrainian } from './ukrainian.ts';

describe('the verbs of a language', () => {
  const known: readonly (readonly [typeof german, RegExp, string])[] = [
    [ukrainian, /^[а-щьюяєіїґ']+$/, 'стверджував наголошують додавши погрожує поклялася попередили зазначаючи'],
    [german, /^[a-zäöüß]+$/, 'erklärte mitgeteilt antwortete schrieben ergänzt beteuern einräumte zurückgewiesen'],
    [french, /^[a-zà-ÿ]+$/, 'annonça annoncèrent jugeait rappellent révèle soulignant démenti maintiennent'],
    [spanish, /^[a-záéíóúñ]+$/, 'niega negaron manifiestan añadió sosteniendo recuerda previsto advirtió'],
    [arabic, /^[\u0621-\u064a]+$/, 'قالت يقولون أضافوا نفت ينفون يرى مؤكدا مشيرة وعدت يؤكد ادعت'],
  ];
  for (const [{ language, verbs }, letters, forms] of known)
    test(`of ${language} are in its own letters, and are many`, () => {
      for (const form of verbs.keys()) assert.match(form, letters);
      for (const form of forms.split(' ')) assert.ok(verbs.has(form), form);
      assert.ok(verbs.size > 400, `${verbs.size} forms`);
    });
});

describe('a text made to hang the rules', () => {
  const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

  /** How often tokens are looked at while the rules read the text: a count, so that it does not depend on the machine. */
  function looks(text: string, language: typeof german): number {
    let count = 0;
    const reading = readingOf(text, language);
    const tokens = new Proxy(reading.tokens, {
      get(target, key, receiver): unknown {
        count++;
        return Reflect.get(target, key, receiver);
      },
    }) as readonly Token[];
    readFound({ ...reading, tokens }, []);
    return count;
  }

  const hostile: readonly (readonly [typeof german, readonly string[]])[] = [
    [ukrainian, ['він сказав ', ', сказав мер ', '«А — сказав він — ', 'за словами ', 'Гай ', 'мер і ', '«', ', що ']],
    [
      german,
      ['hat ', 'hat gesagt ', 'teilte die ', ', sagte er, ', 'laut X ', 'X zufolge ', 'wie er ', '„A.“ ', 'und '],
    ],
    [french, ["l'a dit ", 'a-t-il ', ', a dit X, ', '« a, dit X, ', 'selon ', 'de la ', 'et ajouté que ', 'comme ']],
    [spanish, ['dijo que ', 'y dijo ', 'según dijo ', '"a" ', 'se lo ', 'el lunes ', 'Ana ', 'de que ', '—dijo ']],
    [arabic, ['قال ', 'قال إن ', 'وأضاف أن ', 'مضيفا أن ', 'وفقا ل', 'الوزير ', '«أ» ', 'بحسب ', 'نفى الوزير ']],
  ];
  for (const [language, list] of hostile)
    test(`in ${language.language} costs work in proportion to its length`, () => {
      for (const piece of [...list, '. ', '\n', '— ', '“‘„ a ']) {
        const [short, long] = [looks(filled(piece, 3_000), language), looks(filled(piece, 30_000), language)];
        assert.ok(long <= short * 13 + 1_000, `${JSON.stringify(piece)}: ${short} looks, then ${long}`);
      }
    });

  test('in which a quotation goes on for a megabyte is read to its end', () => {
    const text = `Мер сказав: «А». ${filled('«А». ', 1_000_000)}`;
    const [one] = otherLanguages.suggest({ text, language: 'uk', day: null });
    assert.ok((one?.content.length ?? 0) > 100_000);
  });

  test('of a megabyte in one line is read to its end', () => {
    const text = filled('«Ні, — sagte er, que إن сказав мер “x” a dit dijo X, dass قال: ', 1_000_000);
    for (const language of otherLanguages.languages) otherLanguages.suggest({ text, language, day: null });
  });
});
