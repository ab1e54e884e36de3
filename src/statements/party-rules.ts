import { readEdtf } from '../suggester/suggester.ts';
import { plainLetters } from '../text/text.ts';
import { wordsOrNull } from './changes.ts';
import type { RecordProblem } from './refused.ts';
import type { PartyInput, PartyRole } from './shapes.ts';

/** A name as names are compared: without case, accents and punctuation, words with a space between them. */
export function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/** The words of a name, or of what somebody types to find one, folded. */
export function nameWords(name: string): readonly string[] {
  return name
    .split(/[\s\p{P}\p{S}]+/u)
    .map(plainLetters)
    .filter((word) => word !== '');
}

/** Every name of a party folded, each once. A name of signs alone is compared as it is written. */
export function nameKeys({ name, alternateNames }: Pick<PartyInput, 'name' | 'alternateNames'>): readonly string[] {
  return [...new Set([name, ...alternateNames].map((one) => nameKey(one) || one))];
}

/** What was given of a party, on single lines and without what says nothing. */
export function tidyParty(input: PartyInput): PartyInput {
  const name = wordsOrNull(input.name) ?? '';
  const others = input.alternateNames.map(wordsOrNull).filter((one) => one !== null && one !== name);
  return {
    kind: input.kind,
    name,
    alternateNames: [...new Set(others)].filter((one) => one !== null),
    sameAs: wordsOrNull(input.sameAs),
    description: wordsOrNull(input.description),
    anonymityReason: wordsOrNull(input.anonymityReason),
    roles: input.roles.map(tidyRole).filter(({ organisationId, title }) => organisationId !== null || title !== null),
  };
}

const tidyRole = ({ organisationId, title, from, until }: PartyRole): PartyRole => ({
  organisationId,
  title: wordsOrNull(title),
  from: wordsOrNull(from),
  until: wordsOrNull(until),
});

const wikidata = /^https:\/\/www\.wikidata\.org\/(?:wiki|entity)\/Q[1-9]\d*$/;

/** Everything that is wrong with a party, all at once. `organisations`: those that its roles name and the newsroom has. */
export function partyProblems(input: PartyInput, organisations: ReadonlySet<string>): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  const wrong = (field: string, problem: string, mend: string) => problems.push({ field, problem, mend });
  if (input.name === '') wrong('name', 'The party has no name.', 'Write the name as the newsroom prints it.');
  if (input.kind === 'unnamed' && input.anonymityReason === null)
    wrong(
      'anonymityReason',
      'An unnamed source has no reason for being unnamed.',
      'Write why it is not named; readers see it.',
    );
  if (input.kind !== 'unnamed' && input.anonymityReason !== null)
    wrong(
      'anonymityReason',
      'A party that is named has a reason for being unnamed.',
      'Leave the reason out, or make the party an unnamed one.',
    );
  if (input.sameAs !== null && !wikidata.test(input.sameAs))
    wrong(
      'sameAs',
      'That is no address of Wikidata.',
      'Give it as https://www.wikidata.org/wiki/Q42, or leave it out.',
    );
  for (const [index, { organisationId, from, until }] of input.roles.entries()) {
    const field = (name: string) => `roles.${index}.${name}`;
    if (organisationId !== null && !organisations.has(organisationId))
      wrong(field('organisationId'), 'There is no such organisation.', 'Choose one of the newsroom’s organisations.');
    for (const [name, time] of [
      ['from', from],
      ['until', until],
    ] as const) {
      const reading = time === null ? null : readEdtf(time);
      if (reading !== null && !reading.ok) wrong(field(name), reading.problem, reading.mend);
    }
  }
  return problems;
}

/** Whether somebody has a role on a day (`YYYY-MM-DD`), as far as its times are stated. */
export function isHeld({ from, until }: Pick<PartyRole, 'from' | 'until'>, day: string): boolean {
  const plain = (time: string) => /^\d{4}(?:-\d\d){0,2}/.exec(time)?.[0] ?? null;
  const [begins, ends] = [from === null ? null : plain(from), until === null ? null : plain(until)];
  if (begins !== null && day.slice(0, begins.length) < begins) return false;
  return ends === null || day.slice(0, ends.length) <= ends;
}

/** Whether one name is the other's surname: `Lindqvist`, `Dr Lindqvist` beside `Astrid Lindqvist`. Both are folded. */
export function isSurnameForm(one: string, other: string): boolean {
  const [short, long] = [one, other].map((key) => key.split(' ').filter((word) => !titles.has(word)));
  if (short === undefined || long === undefined || short.length !== 1 || long.length < 2) return false;
  return short[0] === long.at(-1);
}

const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady captain capt col colonel gen general admiral judge'.split(
    ' ',
  ),
);
