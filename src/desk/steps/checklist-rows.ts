import type { DeskFields, DeskStory, StoryProblem } from '../shapes.ts';
import { fieldNames, inOrder } from './checklist-words.ts';
import { momentForReaders, versionTime } from './wall-clock.ts';

/** Something that is in order. */
export interface DoneRow {
  readonly title: string;
  readonly detail: string;
}

/** What is open, what must be mended first; the hold stands in a row of its own. */
export function openRows({ problems }: Pick<DeskStory, 'problems'>): readonly StoryProblem[] {
  const others = problems.filter(({ field }) => field !== 'hold');
  return [...others.filter(({ weight }) => weight === 'must'), ...others.filter(({ weight }) => weight === 'should')];
}

/** What is in order, of the things that a story has. */
export function doneRows(story: DeskStory, zone: string, now: Date): readonly DoneRow[] {
  const { fields, line, approval } = story;
  const open = new Set(story.problems.map(({ field }) => field));
  const pictures = countPictures(fields);
  const { origin } = fields;
  const planned = line.state === 'scheduled' ? line.planned : null;
  const rows: readonly (readonly [StoryProblem['field'], string | null, string?])[] = [
    ['headline', inOrder.headline([...fields.headline].length)],
    ['document', inOrder.document],
    ['section', line.section && inOrder.section(line.section.name)],
    ['bylines', line.bylines.length === 0 ? null : inOrder.bylines(line.bylines.join(', '))],
    ['credit', pictures === 0 ? null : inOrder.credit(pictures), inOrder.credits],
    ['alt', pictures === 0 ? null : inOrder.alt(pictures), inOrder.alts],
    ['origin', origin && inOrder.origin(origin.agency)],
    ['licence', origin?.licence ?? null],
    ['slug', story.slug === null ? inOrder.madeSlug : inOrder.slug],
    ['schedule', planned && inOrder.schedule(momentForReaders(new Date(planned.at), zone))],
    ['approval', approval && inOrder.approval(approval.by, versionTime(approval.at, zone, now))],
  ];
  return rows.flatMap(([field, detail, title = fieldNames[field]]) =>
    detail === null || open.has(field) || (field === 'credit' && open.has('picture')) ? [] : [{ title, detail }],
  );
}

/** Pictures of a story, the lead among them, each once. */
export function countPictures({ leadPictureId, document }: Pick<DeskFields, 'leadPictureId' | 'document'>): number {
  const ids = new Set<string>(leadPictureId === null ? [] : [leadPictureId]);
  const walk = (node: DeskFields['document'] | DocumentNode) => {
    const id = node.type === 'figure' ? node.attrs?.['picture'] : null;
    if (typeof id === 'string') ids.add(id);
    for (const child of node.content ?? []) walk(child);
  };
  walk(document);
  return ids.size;
}

type DocumentNode = NonNullable<DeskFields['document']['content']>[number];
