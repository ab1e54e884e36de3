/** What the two sides of a merge are called wherever they stand. */
export const mergeWords = {
  story: 'The story as it is',
  branch: (name: string) => `${name}’s branch`,
  base: 'Before both',
  choose: {
    story: 'The story’s',
    branch: (name: string) => `${name}’s`,
    both: 'Both',
  },
  chooseNothing: {
    story: 'Leave it out, as the story does',
    branch: (name: string) => `Leave it out, as ${name} did`,
  },
  unasked: {
    story: 'Only the story has changed this: it stays.',
    branch: (name: string) => `Only ${name} changed this: it is taken.`,
  },
  overruled: 'Only one of the two changed this, and it is decided otherwise here.',
  otherwise: 'Decide otherwise',
  undecided: 'Not decided yet',
} as const;
