import { type Db, transaction } from '../db/db.ts';
import {
  findStandingPage,
  putStandingPage,
  type Removed,
  removeStandingPage,
  renameStandingPage,
  standingPages,
} from '../newsroom/newsroom.ts';
import { findPicture, publishPictures, unpublishPictures } from '../pictures/pictures.ts';
import { checkDocument, picturesIn, plainText, type StoryDocument } from '../stories/stories.ts';
import { isSlug } from '../text/text.ts';

/** A standing page as somebody gives it. */
export interface PageInput {
  readonly slug: string;
  readonly title: string;
  /** its place in the footer; null: last, or where it was */
  readonly position: number | null;
  /** ProseMirror JSON of the stories' schema */
  readonly document: unknown;
}

/** What is wrong with one field of a page, and how to mend it. */
interface PageProblem {
  readonly field: keyof PageInput;
  readonly problem: string;
  readonly mend: string;
}

export type PutPage =
  | { readonly ok: true; readonly isNew: boolean }
  | { readonly ok: false; readonly problems: readonly PageProblem[] };

const titleAtMost = 200;
const lastPosition = 9_999;

/** Under this name a page's pictures are in use beside those of stories. */
const pageUse = (slug: string) => `page ${slug}`;

/** Makes a standing page, or changes the one with its slug. All problems come at once, and then nothing has changed. */
export function putPage(db: Db, page: PageInput, now: Temporal.Instant): Promise<PutPage> {
  return transaction(db, async (trx) => {
    const checked = await checkPage(trx, page);
    if (!checked.ok) return checked;
    const { document } = checked;
    const isNew = !(await standingPages(trx)).some(({ slug }) => slug === page.slug);
    const { slug, position } = page;
    await putStandingPage(trx, { slug, title: page.title.trim(), position, document }, now);
    await publishPictures(trx, pageUse(slug), picturesIn(document));
    return { ok: true, isNew };
  });
}

type CheckedPage =
  | { readonly ok: true; readonly document: StoryDocument }
  | { readonly ok: false; readonly problems: readonly PageProblem[] };

/** Whether a page could be kept as it is, and everything that is wrong where it could not. */
export async function checkPage(db: Db, page: PageInput): Promise<CheckedPage> {
  const checked = checkDocument(page.document);
  if ('problems' in checked)
    return { ok: false, problems: [...problemsOf(page), ...documentProblems(checked.problems)] };
  const { document } = checked;
  const problems = [...problemsOf(page), ...(await missingPictures(db, picturesIn(document)))];
  if (plainText(document).trim() === '')
    problems.push({ field: 'document', problem: 'The page has no words.', mend: 'Write what it is to say.' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document };
}

/** Gives a standing page another slug, with its pictures; what led to the old one leads to the new one. */
export function movePage(
  db: Db,
  renamed: { readonly from: string; readonly to: string },
  now: Temporal.Instant,
): Promise<'renamed' | 'missing' | 'taken'> {
  return transaction(db, async (trx) => {
    const outcome = await renameStandingPage(trx, renamed, now);
    if (outcome !== 'renamed' || renamed.from === renamed.to) return outcome;
    const page = await findStandingPage(trx, renamed.to);
    await publishPictures(trx, pageUse(renamed.to), picturesIn(page?.document as StoryDocument));
    await unpublishPictures(trx, pageUse(renamed.from));
    return outcome;
  });
}

/** Removes a standing page that no setting leads to. */
export function removePage(db: Db, slug: string): Promise<Removed> {
  return transaction(db, async (trx) => {
    const step = await removeStandingPage(trx, slug);
    if (step.ok) await unpublishPictures(trx, pageUse(slug));
    return step;
  });
}

function problemsOf({ slug, title, position }: PageInput): PageProblem[] {
  const problems: PageProblem[] = [];
  if (!isSlug(slug))
    problems.push({ field: 'slug', problem: `"${slug}" cannot be an address.`, mend: 'Give one such as about-us.' });
  if (title.trim() === '' || title.length > titleAtMost)
    problems.push({
      field: 'title',
      problem: 'The title is missing or too long.',
      mend: `Give 1 to ${titleAtMost} characters.`,
    });
  if (position !== null && !(Number.isInteger(position) && position >= 0 && position <= lastPosition))
    problems.push({
      field: 'position',
      problem: 'This is no place.',
      mend: `Give a whole number from 0 to ${lastPosition}.`,
    });
  return problems;
}

function documentProblems(problems: readonly string[]): PageProblem[] {
  return problems.map((problem) => ({ field: 'document', problem, mend: 'Take out what the page cannot hold.' }));
}

async function missingPictures(db: Db, pictures: readonly string[]): Promise<PageProblem[]> {
  const problems: PageProblem[] = [];
  for (const id of pictures) {
    if ((await findPicture(db, id)) !== null) continue;
    const problem = `The page shows the picture ${id}, which is not in the library.`;
    problems.push({ field: 'document', problem, mend: 'Choose one of the library; dateline picture list shows them.' });
  }
  return problems;
}
