import type { PublicStatement, StoryRecord } from '../statements/statements.ts';

/** One question that two sources of a story answer differently, and what others say to it. */
export interface Face {
  readonly id: string;
  readonly question: string;
  /** in the order of their numbers: neither side comes first for any other reason */
  readonly sides: readonly [PublicStatement, PublicStatement];
  readonly others: readonly PublicStatement[];
}

/** The disputed pairs of a story's own record, each under the question that both answer; a question comes once. */
export function facesOf({ statements, relations }: StoryRecord): readonly Face[] {
  const byId = new Map(statements.map((one) => [one.id, one]));
  const faces = new Map<string, Face>();
  const pairs = relations
    .filter(({ kind }) => kind === 'disputes' || kind === 'denies')
    .flatMap(({ fromId, toId }) => {
      const [from, to] = [byId.get(fromId), byId.get(toId)];
      return from && to && from.question && from.question.id === to.question?.id ? [inOrder(from, to)] : [];
    })
    .toSorted(([a, b], [c, d]) => numberOf(a) - numberOf(c) || numberOf(b) - numberOf(d));
  for (const sides of pairs) {
    const { question } = sides[0];
    if (question === null || faces.has(question.id)) continue;
    const others = statements.filter((one) => one.question?.id === question.id && !sides.includes(one));
    faces.set(question.id, { id: question.id, question: question.words, sides, others });
  }
  return [...faces.values()];
}

function inOrder(one: PublicStatement, other: PublicStatement): [PublicStatement, PublicStatement] {
  return numberOf(one) <= numberOf(other) ? [one, other] : [other, one];
}

function numberOf({ number }: PublicStatement): number {
  return number ?? Number.POSITIVE_INFINITY;
}
