import type { PictureChange } from '../shapes.ts';
import { changeOf, type WordName } from './word-plan.ts';

/** What is typed into fields, by their names. */
export type Texts = Readonly<Partial<Record<WordName, string>>>;

/** The fields in which something is typed. */
export function namesOf(texts: Texts): readonly WordName[] {
  return Object.keys(texts) as WordName[];
}

/** What is typed in these fields. */
export function only(texts: Texts, names: ReadonlySet<WordName>): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.has(name as WordName)));
}

/** What was not sent, or has been typed on since. */
export function without(texts: Texts, sent: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name, text]) => sent[name as WordName] !== text));
}

/** What the server is asked to change: what is typed, and what is not. */
export function changesOf(texts: Texts, besides: PictureChange | null): PictureChange {
  return Object.assign({}, ...namesOf(texts).map((name) => changeOf(name, texts[name] ?? '')), besides);
}
