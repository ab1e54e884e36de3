import type { StoryProblem } from '../shapes.ts';

type Field = StoryProblem['field'];

/** Where each matter of the details begins, by the ids of their headings. */
const details: Partial<Record<Field, string>> = {
  section: 'field-section',
  topics: 'field-section',
  tags: 'field-section',
  bylines: 'field-bylines',
  origin: 'field-origin',
  licence: 'field-origin',
  canonical: 'field-search',
  translation: 'field-language',
};

/** Which of a picture's fields mends a problem, by the labels of the fields. */
const ofPicture: ReadonlySet<Field> = new Set(['picture', 'credit', 'alt', 'rights']);

/** Whether a problem is mended among the details, and not in the words of the story. */
export function isDetail({ field }: StoryProblem): boolean {
  return details[field] !== undefined;
}

/** The field on the screen in which a problem is mended; null where there is none. */
export function placeOf({ field, pictureId }: StoryProblem): HTMLElement | null {
  const heading = details[field];
  if (heading !== undefined) return fieldAfter(document.getElementById(heading));
  if (ofPicture.has(field)) return fieldOfPicture(field, pictureId);
  if (field === 'record')
    return document.querySelector('.suggestion[aria-current="true"]') ?? document.getElementById('record-suggestions');
  if (field === 'document') return document.querySelector('.prose [contenteditable="true"]');
  return document.querySelector(`.line [name="${field}"]`);
}

/** The first field behind a heading. */
function fieldAfter(heading: Element | null): HTMLElement | null {
  for (let next = heading?.nextElementSibling; next; next = next.nextElementSibling) {
    const field = next.matches('input, select') ? next : next.querySelector('input, select');
    if (field) return field as HTMLElement;
  }
  return null;
}

function fieldOfPicture(field: Field, pictureId: string | undefined): HTMLElement | null {
  const picture = document.querySelector(pictureId === undefined ? '[data-picture]' : `[data-picture="${pictureId}"]`);
  const name = field === 'rights' ? 'rightsUntil' : field;
  const own = picture?.querySelector<HTMLElement>(`[name="${name}"]`);
  return own ?? picture?.querySelector<HTMLElement>('input, textarea, button') ?? null;
}
