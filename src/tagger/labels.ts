/** What a piece may be: outside, or the beginning or inside of who speaks, of what reports it, of what was said. */
export const labels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export const labelCount = labels.length;

export const roles = ['source', 'cue', 'content'] as const;
export type SegmentRole = (typeof roles)[number];

/** The label that begins a role, and the one that goes on with it. */
export const beginOf = (role: number) => 1 + role * 2;
export const insideOf = (role: number) => 2 + role * 2;

/** Whether one label may follow another: what goes on has begun. -1 stands for the edge of a paragraph. */
export function mayFollow(before: number, after: number): boolean {
  const isInside = after > 0 && after % 2 === 0;
  return !isInside || before === after || before === after - 1;
}

/** An unbroken stretch of one role, in pieces; `next` is exclusive. */
export interface Segment {
  readonly role: SegmentRole;
  readonly from: number;
  readonly next: number;
}

/** The segments of a sequence's labels. */
export function segmentsOf(tags: Uint8Array): readonly Segment[] {
  const found: Segment[] = [];
  let from = -1;
  let role = -1;
  for (let at = 0; at <= tags.length; at++) {
    const tag = tags[at] ?? 0;
    const goesOn = from >= 0 && tag === insideOf(role);
    if (goesOn) continue;
    if (from >= 0) found.push({ role: roles[role] ?? 'source', from, next: at });
    from = tag === 0 ? -1 : at;
    role = tag === 0 ? -1 : (tag - 1) >> 1;
  }
  return found;
}

/**
 * What others may have said of a piece: a label, the same with `unsure` added where they are not sure of it, or that it
 * tells when, where or how something was said.
 */
export const hints = { unsure: labelCount, circumstance: 2 * labelCount, count: 2 * labelCount + 1 } as const;
