import { type Letter, type LetterPart, letterHtml, letterText, type Mail, safeLine } from '../mail/mail.ts';
import { instantText } from '../messages/messages.ts';
import { type Newsroom, readNewsroom } from '../newsroom/newsroom.ts';
import { opening, stamp } from '../text/text.ts';
import { actLink } from './by-mail.ts';
import {
  type Moderator,
  readHistory,
  readModerator,
  readQueue,
  type WaitingComment,
  waitingComments,
} from './desk-letter-store.ts';
import { historyWords, waitedFor, deskLetterWords as words } from './desk-letter-words.ts';
import { type CommentMailDeps, type Composed, dropped, mailId } from './mail-deps.ts';
import type { ClaimedLetter } from './mail-queue.ts';
import { betweenLetters } from './mail-rules.ts';

/** Comments whose words stand in one digest. */
const digestAtMost = 10;
const nameAtMost = 80;
const headlineAtMost = 160;
/** Characters of a comment in a digest; the whole of it is on the desk. */
const digestWordsAtMost = 500;
const previewAtMost = 120;

/** One comment that waits, with how many others do, and links by which it can be decided upon. */
export async function waitingLetter(deps: CommentMailDeps, letter: ClaimedLetter): Promise<Composed> {
  const { db, baseUrl, now } = deps;
  const moderator = await readModerator(db, letter.accountId);
  if (moderator?.wants !== 'each') return dropped('not wanted');
  const free = moderator.lastAt === null ? null : Temporal.Instant.from(moderator.lastAt).add(betweenLetters);
  if (free !== null && Temporal.Instant.compare(free, now()) > 0) return { kind: 'not yet', dueAt: free };
  const [comment] = await waitingComments(db, { ids: letter.commentIds, limit: 1 });
  if (!comment) return dropped('decided already');
  const newsroom = await readNewsroom(db);
  const headline = headlineOf(comment);
  const act = (action: 'show' | 'bin') =>
    actLink(deps, { letterId: letter.id, accountId: moderator.id, commentId: comment.id, action });
  const parts: readonly LetterPart[] = [
    { kind: 'words', words: await queueWords(deps) },
    { kind: 'quote', words: comment.text },
    await factsPart(deps, comment, newsroom),
    {
      kind: 'acts',
      acts: [
        { label: words.approve, href: await act('show') },
        { label: words.reject, href: await act('bin') },
        { label: words.queue, short: words.queueShort, href: `${baseUrl}/desk/comments` },
      ],
    },
    { kind: 'words', words: words.links, isQuiet: true },
  ];
  const preview = `${safeLine(comment.name, nameAtMost)}: “${opening(comment.text, previewAtMost)}”`;
  const whole = letterTo(moderator, { newsroom, title: words.waitingTitle, preview, parts, baseUrl });
  return mailTo(deps, moderator, { whole, subject: words.waitingSubject(headline), id: letter.id });
}

/** Everything that waits, for whoever wants one letter about it. */
export async function digestLetter(deps: CommentMailDeps, letter: ClaimedLetter): Promise<Composed> {
  const { db, baseUrl } = deps;
  const moderator = await readModerator(db, letter.accountId);
  if (moderator === null || moderator.wants === 'each') return dropped('not wanted');
  const comments = await waitingComments(db, { ids: null, limit: digestAtMost });
  if (comments.length === 0) return dropped('nothing waits');
  const newsroom = await readNewsroom(db);
  const { count, oldestAt } = await readQueue(db);
  const parts: LetterPart[] = [
    { kind: 'words', words: oldestAt === null ? '' : words.oldest(waitedFor(oldestAt, deps.now())) },
  ];
  for (const comment of comments)
    parts.push(
      { kind: 'quote', words: opening(comment.text, digestWordsAtMost) },
      await factsPart(deps, comment, newsroom),
    );
  if (count > comments.length) parts.push({ kind: 'words', words: words.more(count - comments.length) });
  parts.push(
    { kind: 'acts', acts: [{ label: words.queue, short: words.queueShort, href: `${baseUrl}/desk/comments` }] },
    { kind: 'words', words: words.digestLinks, isQuiet: true },
  );
  const whole = letterTo(moderator, { newsroom, title: words.digestTitle(count), preview: '', parts, baseUrl });
  return mailTo(deps, moderator, { whole, subject: words.digestSubject(count), id: letter.id });
}

/** `13 others are in the queue. The oldest has waited 38 minutes.` */
async function queueWords({ db, now }: CommentMailDeps): Promise<string> {
  const { count, oldestAt } = await readQueue(db);
  if (count <= 1 || oldestAt === null) return words.alone;
  return `${words.others(count - 1)} ${words.oldest(waitedFor(oldestAt, now()))}`;
}

async function factsPart(
  { db, baseUrl }: CommentMailDeps,
  comment: WaitingComment,
  { timeZone }: Newsroom,
): Promise<LetterPart> {
  const sent = instantText(comment.written_at, 'longMoment', { language: 'en-GB', timeZone });
  const story = { name: words.on, value: headlineOf(comment) };
  return {
    kind: 'facts',
    facts: [
      { name: words.name, value: safeLine(comment.name, nameAtMost) },
      { name: words.sent, value: sent },
      comment.path === null ? story : { ...story, href: encodeURI(baseUrl + comment.path) },
      { name: words.history, value: historyWords(await readHistory(db, comment)) },
    ],
  };
}

function headlineOf({ headline, draft }: WaitingComment): string {
  return safeLine(headline ?? draft, headlineAtMost);
}

interface DeskLetter {
  readonly newsroom: Newsroom;
  readonly title: string;
  readonly preview: string;
  readonly parts: readonly LetterPart[];
  readonly baseUrl: string;
}

function letterTo({ wants }: Moderator, { newsroom, title, preview, parts, baseUrl }: DeskLetter): Letter {
  return {
    language: 'en-GB',
    direction: 'ltr',
    from: newsroom.name,
    title,
    preview,
    parts,
    foot: [
      { kind: 'words', words: words.why[wants] },
      { kind: 'link', words: words.change, href: `${baseUrl}/desk/account` },
    ],
  };
}

function mailTo(
  { baseUrl }: CommentMailDeps,
  moderator: Moderator,
  { whole, subject, id }: { readonly whole: Letter; readonly subject: string; readonly id: string },
): Composed {
  const mail: Mail = {
    to: moderator.email,
    subject,
    text: letterText(whole),
    html: letterHtml(whole),
    messageId: mailId(id, baseUrl),
  };
  return {
    kind: 'mail',
    mail,
    sent: async (trx, now) => {
      await trx
        .updateTable('comment_watch')
        .set({ last_at: stamp(now) })
        .where('account_id', '=', moderator.id)
        .execute();
    },
  };
}
