import type { DeskStatement, RelationKind, StatementShape } from '../shapes.ts';

type Act = StatementShape['act'];
type ChannelKind = NonNullable<StatementShape['channel']>['kind'];
type Qualifier = StatementShape['quantities'][number]['qualifier'];

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

function choicesOf<Value extends string>(names: Readonly<Record<Value, string>>): readonly Choice<Value>[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));
}

/** What a speaker does with words. */
export const acts = choicesOf<Act>({
  claims: 'Claims',
  denies: 'Denies',
  confirms: 'Confirms',
  estimates: 'Estimates',
  announces: 'Announces',
  promises: 'Promises',
  threatens: 'Threatens',
  opinion: 'Opinion',
  question: 'Question',
  declines: 'Was asked, did not answer',
});

/** How the words are given. */
export const speeches = choicesOf<StatementShape['speech']>({
  direct: 'Quotation',
  indirect: 'Paraphrase',
  mixed: 'Part quotation',
});

/** Through what it was said. */
export const channels = choicesOf<ChannelKind>({
  interview: 'Interview',
  briefing: 'Briefing or hearing',
  document: 'Document',
  website: 'Website',
  social: 'Social post',
  broadcast: 'Broadcast',
  wire: 'Wire',
  other: 'Another way',
});

/** How a figure is hedged. */
export const qualifiers = choicesOf<Qualifier>({
  exact: 'exactly',
  about: 'about',
  nearly: 'nearly',
  'at least': 'at least',
  'more than': 'more than',
  'at most': 'at most',
  'less than': 'less than',
  between: 'between',
  vague: 'no number',
});

/** How well a place is known. */
export const precisions = choicesOf<StatementShape['placePrecision']>({
  unknown: 'Not stated',
  exact: 'Exactly there',
  vicinity: 'Near there',
  locality: 'In that place',
  region: 'In that region',
});

/** How one statement stands to another. */
export const relationKinds = choicesOf<RelationKind>({
  disputes: 'Disputes',
  denies: 'Denies',
  corroborates: 'Corroborates',
  repeats: 'Repeats',
  corrects: 'Corrects',
  supersedes: 'Supersedes',
  respondsTo: 'Responds to',
});

/** What the newsroom found. */
export const verdicts = choicesOf<DeskStatement['assessments'][number]['verdict']>({
  confirmed: 'Confirmed',
  partly: 'Partly confirmed',
  'not verified': 'Not independently verified',
  disputed: 'Disputed',
  false: 'False',
});

/** The name of a choice. */
export function nameOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

const statuses: Readonly<Record<string, (names: string) => string>> = {
  withdrawn: () => 'Withdrawn',
  asked: () => 'Asked, did not answer',
  disputed: (names) => `Disputed by ${names}`,
  corroborated: (names) => `Corroborated by ${names}`,
  superseded: (names) => `Superseded by ${names}`,
  corrected: (names) => `Corrected by ${names}`,
  unverified: () => 'Not independently verified',
  record: () => 'On the record',
};
const inLine = new Intl.ListFormat('en-GB');

/** How a statement stands, in words: `Disputed by Tern Line`. */
export function statusWords({ statuses: all }: Pick<DeskStatement, 'statuses'>): string {
  const [chief] = all;
  if (chief === undefined) return 'On the record';
  return (statuses[chief.kind] ?? (() => chief.kind))(inLine.format(chief.by.map(({ name }) => name)));
}
