import { isDifferent, type StoryDifferences } from '../history/history.ts';
import { commaOf, type Words } from '../messages/messages.ts';
import type { StoryVersion } from '../stories/stories.ts';

/** What a change is called: the notice that it added, or what kind of publication it was. */
export function kindOf({ kind, correctionId }: StoryVersion, words: Words): string {
  if (correctionId !== null && kind === 'update') return words.correctionKind.update;
  return words.versionKind[kind];
}

/** What changed and how much, `Headline, text, 12 words added`; null where no reader could see a difference. */
export function extentOf(differences: StoryDifferences, words: Words): string | null {
  if (!isDifferent(differences)) return null;
  const { inserted, deleted } = differences;
  const parts = [
    ...changedNames(differences, words),
    ...(inserted > 0 ? [words.wordsAdded({ count: inserted })] : []),
    ...(deleted > 0 ? [words.wordsTakenOut({ count: deleted })] : []),
  ];
  return parts
    .map((part, index) => (index === 0 ? part : part.toLocaleLowerCase(words.locale)))
    .join(commaOf(words.locale));
}

/** The names of everything that changed, each once, in the order of the page. */
function changedNames({ fields, parts }: StoryDifferences, words: Words): readonly string[] {
  const names = words.changedFields;
  const isPicture = (type: string) => type === 'figure';
  const changed = parts.filter(({ kind }) => kind !== 'same');
  return [
    ...new Set([
      ...fields.map((one) => (one.kind === 'dateline' ? names.dateline : names[one.field])),
      ...(changed.some(({ node }) => !isPicture(node.type)) ? [names.text] : []),
      ...(changed.some(({ node }) => isPicture(node.type)) ? [names.pictures] : []),
    ]),
  ];
}
