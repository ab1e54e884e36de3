/** Makes a draft story of a clipping: pictures, bylines and tags first, then the story that names them. */
import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { type GivenWords, makeSlot, takeIn } from '../pictures/pictures.ts';
import {
  blankFields,
  createStory,
  type DocumentNode,
  findOrCreateTag,
  findSection,
  type Origin,
  type StoryDocument,
  type StoryFields,
} from '../stories/stories.ts';
import { opening, slugOf } from '../text/text.ts';
import type { Clipping, ClippingPicture, ReportLine } from './shapes.ts';
import { dayOrInstant } from './stated-times.ts';

/** The file at a path relative to the saved page, or null; it must never leave the page's folder. */
export type ReadBeside = (path: string) => Uint8Array | null;

export interface DraftWanted {
  readonly clipping: Clipping;
  /** the name of the person or command */
  readonly by: string;
  readonly now: Temporal.Instant;
  /** left out: every picture becomes a slot that asks for its file */
  readonly readBeside?: ReadBeside;
}

export type Draft =
  | {
      readonly ok: true;
      readonly storyId: string;
      readonly report: readonly ReportLine[];
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Makes a draft. Pictures whose files lie beside the page are taken in first, since that is slow work; slots, bylines,
 * tags and the story are one transaction. `folder` is the data folder. Remarks say what an editor should look at.
 * Throws DiskFull or WritingStopped when the disk cannot keep it.
 */
export async function draftFromClipping(db: Db, folder: string, wanted: DraftWanted): Promise<Draft> {
  const { clipping, by, now } = wanted;
  const remarks: string[] = [];
  const taken = await takeInPictures(db, folder, wanted, remarks);
  return transaction(db, async (trx): Promise<Draft> => {
    const ids = new Map<string, string>();
    for (const picture of clipping.pictures) {
      const known = taken.get(picture.key);
      ids.set(picture.key, known ?? (await makeSlot(trx, { ...wordsOf(picture), by, now })).id);
    }
    const fields = await fieldsOf(trx, { clipping, ids, now }, remarks);
    const note =
      clipping.siteName === null
        ? 'Brought in from a clipping'
        : `Brought in from a clipping of ${opening(clipping.siteName, 100)}`;
    const saved = await createStory(trx, fields, { by, note, now });
    if (!saved.ok) throw new Refused(saved.problems);
    return { ok: true, storyId: saved.id, report: clipping.report, remarks };
  }).catch((error: unknown): Draft => {
    if (error instanceof Refused) return { ok: false, problems: error.problems };
    throw error;
  });
}

/** Ends the transaction, so that no slot or byline of a refused story stays behind. */
class Refused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.problems = problems;
  }
}

function wordsOf({ caption, credit, alt }: ClippingPicture): Required<Pick<GivenWords, 'caption' | 'credit' | 'alt'>> {
  return { caption, credit, alt };
}

/** Takes in the files that lie beside the page; each that cannot be is told and becomes a slot. */
async function takeInPictures(
  db: Db,
  folder: string,
  { clipping, by, now, readBeside }: DraftWanted,
  remarks: string[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>();
  let asked = 0;
  for (const picture of clipping.pictures) {
    const path = picture.beside;
    const bytes = path === null || !staysBeside(path) ? null : (readBeside?.(decoded(path)) ?? null);
    const outcome =
      bytes === null
        ? null
        : await takeIn(db, folder, {
            bytes,
            originalName:
              decoded(path ?? '')
                .split('/')
                .at(-1) ?? '',
            fields: wordsOf(picture),
            by,
            now,
          });
    if (outcome?.ok) taken.set(picture.key, outcome.picture.id);
    else if (outcome) remarks.push(`${path}: ${outcome.problem.message}`);
    if (!taken.has(picture.key)) asked += 1;
    if (picture.creditCut)
      remarks.push(`The credit “${picture.credit}” is probably cut; ask the supplier for the whole.`);
  }
  if (asked > 0)
    remarks.push(
      `${asked === 1 ? 'One picture asks' : `${asked} pictures ask`} for ${asked === 1 ? 'its file' : 'their files'}.`,
    );
  return taken;
}

/** A path that cannot climb out of the page's folder, before or after its escapes are read. */
function staysBeside(path: string): boolean {
  return [path, decoded(path)].every(
    (form) => !/^(?:[a-z][a-z\d+.-]*:|[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(form),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.split(/[?#]/u)[0] ?? '');
  } catch {
    return path;
  }
}

interface FieldsWanted {
  readonly clipping: Clipping;
  /** a picture's key to its id */
  readonly ids: ReadonlyMap<string, string>;
  readonly now: Temporal.Instant;
}

async function fieldsOf(db: Db, { clipping, ids, now }: FieldsWanted, remarks: string[]): Promise<StoryFields> {
  const bylineIds: string[] = [];
  for (const { name, kind, role } of clipping.bylines)
    bylineIds.push((await findOrCreateByline(db, { name, kind, role }, now)).id);
  const tagIds: string[] = [];
  for (const tag of clipping.tags) tagIds.push((await findOrCreateTag(db, tag)).id);
  const section = clipping.section === null ? null : await findSection(db, slugOf(clipping.section));
  if (section === null && clipping.section !== null)
    remarks.push(`The page’s section “${clipping.section}” is none of this newsroom’s; choose one.`);
  if (clipping.headline === null) remarks.push('The page states no headline; write one.');
  const language = clipping.language ?? (await readNewsroom(db)).language;
  if (clipping.language === null)
    remarks.push(`The page does not tell its language; the newsroom’s is set (${language}).`);
  const origin = originOf(clipping);
  if (origin !== null)
    remarks.push(
      `Republished from ${origin.agency}: search engines are asked not to list it (noindex). Add the licence, and change the index choice if the story is this newsroom’s to list.`,
    );
  return {
    ...blankFields(language),
    headline: clipping.headline ?? '',
    kicker: clipping.kicker,
    standfirst: clipping.standfirst,
    document: withPictures(clipping.document, ids),
    dateline: clipping.dateline,
    bylineIds,
    sectionId: section?.id ?? null,
    tagIds,
    leadPictureId: (clipping.leadPicture === null ? null : ids.get(clipping.leadPicture)) ?? null,
    direction: clipping.direction,
    origin,
    // Search engines ask those who republish to keep their copies out of the index; a canonical elsewhere is not enough.
    indexChoice: origin === null ? 'index' : 'noindex',
  };
}

/** Whose report it is: the agency, else the newsroom whose page it was. Null when the page names neither. */
function originOf(clipping: Clipping): Origin | null {
  const agency = clipping.agency ?? clipping.siteName;
  if (agency === null) return null;
  return {
    agency: opening(agency, 200),
    url: clipping.originUrl,
    licence: null,
    licenceUrl: null,
    publishedAt: dayOrInstant(clipping.publishedAt),
    changes: null,
  };
}

function withPictures(document: StoryDocument, ids: ReadonlyMap<string, string>): StoryDocument {
  const visit = (node: DocumentNode): DocumentNode => {
    const id = node.type === 'figure' ? ids.get(String(node.attrs?.['picture'])) : undefined;
    const named = id === undefined ? node : { ...node, attrs: { ...node.attrs, picture: id } };
    return named.content === undefined ? named : { ...named, content: named.content.map(visit) };
  };
  return { ...document, content: (document.content ?? []).map(visit) };
}
