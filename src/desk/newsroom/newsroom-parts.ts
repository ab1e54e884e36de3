/** What the newsroom has of its own besides stories, and in which words the desk speaks of it. */
export const newsroomParts = [
  { name: 'sections', title: 'Sections' },
  { name: 'topics', title: 'Topics' },
  { name: 'tags', title: 'Tags' },
  { name: 'bylines', title: 'Bylines' },
  { name: 'pages', title: 'Standing pages' },
] as const;

export type NewsroomPart = (typeof newsroomParts)[number]['name'];

/** The part that an address names; the first where it names none. */
export function partIn(value: unknown): NewsroomPart {
  return newsroomParts.find(({ name }) => name === value)?.name ?? 'sections';
}

/** How many published stories stand somewhere. */
export function storiesWords(count: number): string {
  if (count === 0) return 'No published story';
  return count === 1 ? '1 published story' : `${count} published stories`;
}
