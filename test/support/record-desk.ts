import type { StatementAsked } from '../../src/record/asked-shapes.ts';
import type { DeskStatement, StatementDone, StatementShape } from '../../src/record/desk-shapes.ts';
import type { DeskParty, PartyAsked } from '../../src/record/party-shapes.ts';
import type { Stretch } from '../../src/statements/statements.ts';
import type { Found, Suggester } from '../../src/suggester/suggester.ts';
import type { DeskBrowser } from './desk.ts';

/** What is stated of a statement of which nothing is known but that somebody claims it, with what a test changes. */
export function stated(changes: Partial<StatementShape> = {}): StatementShape {
  return {
    ...{ speech: 'indirect', act: 'claims', cue: null, speakerId: null, organisationId: null },
    ...{ speakerAsPrinted: null, roleAsPrinted: null, saidAt: null, saidIn: null, channel: null, via: [] },
    ...{ topicId: null, questionId: null, aboutPlace: null, placePrecision: 'unknown', aboutTime: null },
    ...{ quantities: [], hedge: null, language: 'en-GB' },
    ...changes,
  };
}

/** Where words stand in a text of plain paragraphs, which are given one by one. Fails where they do not. */
export function stretchOf(texts: readonly string[], exact: string): Stretch {
  const text = texts.join('\n');
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” is not in the text.`);
  const end = start + exact.length;
  const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return { part: 'text', exact, prefix, suffix, start, end };
}

/** Puts words of a story on the record, confirmed unless a test says otherwise. */
export function onRecord(
  browser: DeskBrowser,
  of: { readonly storyId: string; readonly texts: readonly string[]; readonly exact: string },
  changes: Partial<StatementShape> & { readonly asked?: Partial<StatementAsked> } = {},
): Promise<StatementDone> {
  const { asked, ...fields } = changes;
  return browser.expect<StatementDone>(201, 'POST', '/statements', {
    storyId: of.storyId,
    stretches: [stretchOf(of.texts, of.exact)],
    fields: stated(fields),
    state: 'confirmed',
    ...asked,
  });
}

/** Makes a party with nothing but a name, and what a test adds. */
export function partyOf(browser: DeskBrowser, name: string, changes: Partial<PartyAsked> = {}): Promise<DeskParty> {
  const blank = { alternateNames: [], sameAs: null, description: null, anonymityReason: null, roles: [] };
  return browser.expect<DeskParty>(201, 'POST', '/parties', { kind: 'person', name, ...blank, ...changes });
}

/** Asks for one statement. */
export function readStatement(browser: DeskBrowser, id: string): Promise<DeskStatement> {
  return browser.expect<DeskStatement>(200, 'GET', `/statements/${id}`);
}

/** A figure that is stated. */
export function figure(
  qualifier: StatementShape['quantities'][number]['qualifier'],
  value: number,
  asPrinted: string,
): StatementShape['quantities'][number] {
  const [low, high] = [qualifier === 'at least' ? value : null, qualifier === 'at most' ? value : null];
  return { value, low, high, unit: 'knots', qualifier, asPrinted, qualifierAsPrinted: null };
}

const attribution = /((?:[^.!?\n]|\.(?=\d))+), ((?:[A-Z]\p{L}+ ?)+) (said)\b[^.\n]*\./gu;

/** A small rule that reads what stands in a sentence before `, Somebody said`. */
export const saidRule: Suggester = {
  name: 'said-rule',
  version: '1',
  languages: ['en'],
  suggest: ({ text }) =>
    [...text.matchAll(attribution)].map((match): Found => {
      const [, words = '', name = '', cue = ''] = match;
      const start = match.index + (words.length - words.trimStart().length);
      const source = match.index + words.length + 2;
      const said = source + name.length + 1;
      return {
        source: [{ start: source, end: source + name.length }],
        cue: [{ start: said, end: said + cue.length }],
        content: [{ start, end: match.index + words.length }],
        ...{ speech: 'indirect', isSaid: true, act: 'claims', speaker: name, role: null, organisation: null },
        ...{ channel: null, when: null, about: null, where: null, quantities: [], hedge: null, confidence: 0.5 },
      };
    }),
};
