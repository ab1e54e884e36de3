/** Mail programs and terminals cut lines at 60 to 80 characters. */
const narrowest = 45;
const widest = 100;

const lengthOf = (line: string) => [...line].length;

const firstWord = (line: string) => /^\s*(\S+)/.exec(line)?.[1] ?? '';

/** Whether each line but the last is as long as it can be at a width: the next one's first word had no room left. */
function isCutAt(group: readonly string[], width: number): boolean {
  return group.every((line, index) => {
    const next = group[index + 1];
    return next === undefined || lengthOf(line.trimEnd()) + 1 + lengthOf(firstWord(next)) > width;
  });
}

/**
 * The width at which a text's lines were cut by a program; null where its lines are somebody's own, as those of a verse
 * or an address are. Groups are the lines between blank ones.
 */
export function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  const several = groups.filter((group) => group.length > 1);
  const width = Math.max(0, ...groups.flat().map((line) => lengthOf(line.trimEnd())));
  if (several.length === 0 || width < narrowest || width > widest) return null;
  const cut = several.filter((group) => isCutAt(group, width));
  const joints = cut.reduce((sum, group) => sum + group.length - 1, 0);
  // One line that happens to fill the width proves nothing.
  return cut.length === several.length && joints >= 2 ? width : null;
}
