import { plainLetters } from '../text/text.ts';
import type { Anchored, AnchoredFields, AnchoredNode, Part, Stretch } from './shapes.ts';

/** The words folded: what is compared to know the same words again. */
export function wordsKey(text: string): string {
  return text
    .split(/[\s\p{P}\p{S}]+/u)
    .map(plainLetters)
    .filter((word) => word !== '')
    .join(' ');
}

/** The words of a story's fields: the document's blocks parted by line feeds. */
export function textOf(fields: AnchoredFields): Readonly<Record<Part, string>> {
  const blocks: string[] = [];
  const wordsOf = (node: AnchoredNode): string =>
    node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(wordsOf).join(''));
  const visit = (node: AnchoredNode): void => {
    const children = node.content ?? [];
    if (children.some(({ type }) => type === 'text' || type === 'hardBreak')) blocks.push(wordsOf(node));
    else children.forEach(visit);
  };
  visit(fields.document);
  return { text: blocks.join('\n'), headline: fields.headline, standfirst: fields.standfirst ?? '' };
}

/** A stretch of the words, with what stands before and behind it. */
export function stretchAt(fields: AnchoredFields, part: Part, start: number, end: number): Stretch {
  const words = textOf(fields)[part];
  return {
    part,
    exact: words.slice(start, end),
    prefix: words.slice(Math.max(0, start - 32), start),
    suffix: words.slice(end, end + 32),
    start,
    end,
  };
}

/** Where these words stand in the fields. */
export function anchorAll(
  fields: AnchoredFields,
  statements: readonly { readonly id: string; readonly anchored: Anchored; readonly text: string }[],
): ReadonlyMap<string, Anchored> {
  const words = textOf(fields);
  return new Map(
    statements.map(({ id, anchored }): [string, Anchored] => {
      const found = anchored.stretches.map(({ part, exact, start }) => {
        if (words[part].startsWith(exact, start)) return stretchAt(fields, part, start, start + exact.length);
        const at = words[part].indexOf(exact);
        return at < 0 ? null : stretchAt(fields, part, at, at + exact.length);
      });
      const stretches = found.filter((stretch) => stretch !== null);
      if (stretches.length < found.length) return [id, { ...anchored, anchor: 'lost', found: null }];
      const isSame = stretches.every(({ start }, index) => start === anchored.stretches[index]?.start);
      return [id, { anchor: isSame ? 'exact' : 'moved', stretches, found: null }];
    }),
  );
}
