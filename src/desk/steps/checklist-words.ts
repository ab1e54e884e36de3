import type { StoryProblem } from '../shapes.ts';

/** What each thing on the checklist is called. */
export const fieldNames: Readonly<Record<StoryProblem['field'], string>> = {
  hold: 'Legal hold',
  headline: 'Headline',
  standfirst: 'Standfirst',
  document: 'Text',
  bylines: 'Bylines',
  section: 'Section',
  topics: 'Topics',
  tags: 'Tags',
  origin: 'Origin',
  licence: 'Licence',
  canonical: 'Canonical address',
  slug: 'Address',
  translation: 'Translation',
  picture: 'Picture',
  credit: 'Picture credit',
  alt: 'Alternative text',
  rights: 'Picture rights',
  embargo: 'Embargo',
  schedule: 'Plan',
  approval: 'Second pair of eyes',
  record: 'Statements',
};

/** What is said of things that are in order. */
export const inOrder = {
  headline: (length: number) => (length === 1 ? '1 character.' : `${length} characters.`),
  document: 'Written.',
  section: (name: string) => `In ${name}.`,
  bylines: (names: string) => `Signed by ${names}.`,
  credits: 'Picture credits',
  credit: (count: number) =>
    count === 1 ? 'The picture has one, and it is whole.' : `All ${count} pictures have one, whole.`,
  alts: 'Alternative texts',
  alt: (count: number) => (count === 1 ? 'The picture has one.' : `All ${count} pictures have one.`),
  origin: (agency: string) => `${agency} is named.`,
  slug: 'Its words are chosen.',
  madeSlug: 'Made of the headline when it is first published.',
  schedule: (moment: string) => `${moment}.`,
  approval: (by: string, moment: string) => `${by} approved these words at ${moment}.`,
} as const;
