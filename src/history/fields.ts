import { creditLine } from '../pictures/pictures.ts';
import type { DocumentNode, PictureWords, StoryFields, StoryVersion } from '../stories/stories.ts';
import { type Account, countRuns } from './account.ts';
import { holdsQuotationMark } from './quotation.ts';
import { textRuns } from './runs.ts';
import type { FieldDifference, NamesField, TextField, ValueField } from './shapes.ts';

/** Kicker and standfirst are read as text, so that a small change in them may count as one. */
const readAsText: ReadonlySet<TextField> = new Set(['kicker', 'standfirst']);

/** Everything outside the document that differs and that a reader can see. */
export function compareFields(older: StoryVersion, newer: StoryVersion, account: Account): readonly FieldDifference[] {
  const [from, to] = [older.fields, newer.fields];
  return [
    ...texts(account, [
      ['kicker', from.kicker, to.kicker],
      ['headline', from.headline, to.headline],
      ['standfirst', from.standfirst, to.standfirst],
    ]),
    ...names([
      ['bylines', from.bylineIds, to.bylineIds],
      ['section', one(from.sectionId), one(to.sectionId)],
      ['topics', from.topicIds, to.topicIds],
      ['tags', from.tagIds, to.tagIds],
    ]),
    ...values([
      ['genre', from.genre, to.genre],
      ['language', from.language, to.language],
    ]),
    ...(JSON.stringify(from.dateline) === JSON.stringify(to.dateline)
      ? []
      : [{ kind: 'dateline', from: from.dateline, to: to.dateline } as const]),
    ...texts(account, [
      ['originAgency', from.origin?.agency ?? null, to.origin?.agency ?? null],
      ['originLicence', from.origin?.licence ?? null, to.origin?.licence ?? null],
      ['originChanges', from.origin?.changes ?? null, to.origin?.changes ?? null],
    ]),
    ...values([
      ['originUrl', from.origin?.url ?? null, to.origin?.url ?? null],
      ['originLicenceUrl', from.origin?.licenceUrl ?? null, to.origin?.licenceUrl ?? null],
      ['originPublished', from.origin?.publishedAt ?? null, to.origin?.publishedAt ?? null],
      ['leadPicture', from.leadPictureId, to.leadPictureId],
    ]),
    ...pictures(older, newer, account),
  ];
}

function one(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}

function texts(
  account: Account,
  fields: readonly (readonly [TextField, string | null, string | null])[],
): readonly FieldDifference[] {
  return fields.flatMap(([field, from, to]) => {
    const found = textRuns(from ?? '', to ?? '', account);
    if (found === null) return [];
    const isQuoted = holdsQuotationMark(`${from}${to}`);
    countRuns(account, found.runs, readAsText.has(field) ? { isQuoted } : null);
    return [{ kind: 'words', field, runs: found.words }];
  });
}

function values(fields: readonly (readonly [ValueField, string | null, string | null])[]): readonly FieldDifference[] {
  return fields.flatMap(([field, from, to]) => (from === to ? [] : [{ kind: 'value', field, from, to }]));
}

function names(
  fields: readonly (readonly [NamesField, readonly string[], readonly string[]])[],
): readonly FieldDifference[] {
  return fields.flatMap(([field, from, to]) => (from.join() === to.join() ? [] : [{ kind: 'names', field, from, to }]));
}

/** The words of the pictures that both versions show, as far as they were kept and are printed. */
function pictures(older: StoryVersion, newer: StoryVersion, account: Account): readonly FieldDifference[] {
  const before = new Map(older.pictures?.map((picture) => [picture.id, picture]));
  return (newer.pictures ?? []).flatMap((picture) => {
    const known = before.get(picture.id);
    if (known === undefined) return [];
    const own = ownWords(newer.fields, picture.id);
    return (['caption', 'alt', 'credit'] as const).flatMap((field): readonly FieldDifference[] => {
      if (field !== 'credit' && !own[field]) return [];
      const found = textRuns(printed(known, field), printed(picture, field), account);
      if (found === null) return [];
      countRuns(account, found.runs, null);
      return [{ kind: 'picture', picture: picture.id, field, runs: found.words }];
    });
  });
}

function printed(picture: PictureWords, field: 'caption' | 'alt' | 'credit'): string {
  if (field !== 'credit') return picture[field];
  const parts = [creditLine(picture) || picture.source, picture.copyright, picture.takenAt ?? ''];
  return parts.filter((part) => part.trim() !== '').join(' ');
}

/** Where a story words a caption or a description in its own way, the picture's own is not printed there. */
function ownWords(fields: StoryFields, picture: string): { readonly caption: boolean; readonly alt: boolean } {
  const own = { caption: fields.leadPictureId === picture, alt: fields.leadPictureId === picture };
  const visit = (node: DocumentNode) => {
    if (node.type === 'figure' && node.attrs?.['picture'] === picture) {
      if ((node.content ?? []).length === 0) own.caption = true;
      if (typeof node.attrs['alt'] !== 'string') own.alt = true;
    }
    node.content?.forEach(visit);
  };
  visit(fields.document);
  return own;
}
