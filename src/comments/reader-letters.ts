import { type Letter, type LetterPart, letterHtml, letterText, type Mail, safeLine } from '../mail/mail.ts';
import { type Words, wordsFor } from '../messages/messages.ts';
import { type Newsroom, readNewsroom } from '../newsroom/newsroom.ts';
import { directionOf, opening, stamp } from '../text/text.ts';
import { type CommentMailDeps, type Composed, dropped, mailId } from './mail-deps.ts';
import type { ClaimedLetter } from './mail-queue.ts';
import { betweenQuestions, unconfirmedFor } from './mail-rules.ts';
import { type AnswerRow, answersFor, type NoticeRow, readNotice, wasAskedSince } from './notice-store.ts';
import { noticePath } from './notice-token.ts';

/** Answers whose words stand in one letter; of more it tells how many. */
const answersAtMost = 10;
/** Characters of what somebody had written, to know it by. */
const ownWordsAtMost = 200;
const nameAtMost = 160;
const hourly = { hours: 1 } as const;

/** The question whether the address is theirs: no word of a stranger's stands in it, since nobody has asked to read it. */
export async function confirmLetter(deps: CommentMailDeps, letter: ClaimedLetter): Promise<Composed> {
  const { db, now } = deps;
  const notice = await readNotice(db, letter.noticeId);
  if (!notice || notice.ended_at !== null || notice.mail_refused_at !== null) return dropped('not wanted');
  if (notice.sender_confirmed_at !== null) return dropped('confirmed already');
  if (notice.comment_state !== 'shown') return dropped('the comment is not shown');
  if (await wasAskedSince(db, notice.sender_id, stamp(now().subtract(betweenQuestions)))) return dropped('asked today');
  const newsroom = await readNewsroom(db);
  const words = wordsFor(notice.language, newsroom.language);
  const href = deps.baseUrl + noticePath(deps.keys, notice.id);
  return mailTo(deps, notice, {
    letter: {
      ...voice(words, newsroom),
      title: words.mailConfirmTitle,
      preview: '',
      parts: [
        { kind: 'words', words: words.mailConfirmLead({ headline: notice.headline, newsroom: newsroom.name }) },
        { kind: 'acts', acts: [{ label: words.mailConfirmAct, href }] },
        { kind: 'words', words: words.mailConfirmElse, isQuiet: true },
      ],
      foot: [],
    },
    subject: words.mailConfirmTitle,
    id: letter.id,
  });
}

/** What was answered to somebody's comment, as it stands now. */
export async function answersLetter(deps: CommentMailDeps, letter: ClaimedLetter): Promise<Composed> {
  const { db, keys, now } = deps;
  const notice = await readNotice(db, letter.noticeId);
  if (!notice || notice.ended_at !== null || notice.mail_refused_at !== null) return dropped('not wanted');
  if (notice.comment_state !== 'shown') return dropped('the comment is not shown');
  if (notice.sender_confirmed_at === null) {
    const until = Temporal.Instant.from(letter.madeAt).add(unconfirmedFor);
    if (Temporal.Instant.compare(until, now()) <= 0) return dropped('never confirmed');
    return { kind: 'not yet', dueAt: now().add(hourly) };
  }
  const answers = await answersFor(db, { notice, commentIds: letter.commentIds, keys });
  if (answers.length === 0) return dropped('no answer is shown');
  const newsroom = await readNewsroom(db);
  const words = wordsFor(notice.language, newsroom.language);
  const title = titleOf(answers, words);
  const unsubscribe = deps.baseUrl + noticePath(keys, notice.id);
  return mailTo(deps, notice, {
    letter: {
      ...voice(words, newsroom),
      title,
      preview: opening(answers[0]?.text ?? '', ownWordsAtMost),
      parts: [
        { kind: 'words', words: words.mailAnswerOn({ headline: notice.headline }) },
        ...answers.slice(0, answersAtMost).flatMap((answer) => answerParts(answer, words, deps.baseUrl)),
        ...moreParts(answers.length - answersAtMost, words),
        { kind: 'words', words: words.mailYouWrote({ words: opening(notice.text, ownWordsAtMost) }), isQuiet: true },
      ],
      foot: [
        { kind: 'words', words: words.mailAnswerFoot({ newsroom: newsroom.name }) },
        { kind: 'link', words: words.mailAnswerEnd, href: unsubscribe },
      ],
    },
    subject: title,
    id: letter.id,
    unsubscribe,
  });
}

function titleOf(answers: readonly AnswerRow[], words: Words): string {
  const [first] = answers;
  return answers.length === 1 && first
    ? words.mailAnswerTitle({ name: signed(first) })
    : words.mailAnswersTitle({ count: answers.length });
}

function signed({ name, badge }: AnswerRow): string {
  return safeLine(badge === null ? name : `${name} (${badge})`, nameAtMost);
}

function answerParts(answer: AnswerRow, words: Words, baseUrl: string): readonly LetterPart[] {
  return [
    { kind: 'words', words: words.mailAnswerBy({ name: signed(answer) }) },
    { kind: 'quote', words: answer.text },
    { kind: 'link', words: words.mailAnswerRead, href: `${baseUrl}/comments/${answer.id}/` },
  ];
}

function moreParts(count: number, words: Words): readonly LetterPart[] {
  return count > 0 ? [{ kind: 'words', words: words.mailMoreAnswers({ count }) }] : [];
}

function voice({ locale }: Words, { name }: Newsroom): Pick<Letter, 'language' | 'direction' | 'from'> {
  return { language: locale, direction: directionOf(locale), from: name };
}

interface Addressed {
  readonly letter: Letter;
  readonly subject: string;
  readonly id: string;
  readonly unsubscribe?: string;
}

function mailTo({ keys, baseUrl }: CommentMailDeps, notice: NoticeRow, addressed: Addressed): Composed {
  const { letter, subject, id, unsubscribe } = addressed;
  const mail: Mail = {
    to: keys.open(notice.email_sealed),
    subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: mailId(id, baseUrl),
    thread: mailId(notice.id, baseUrl),
    ...(unsubscribe !== undefined && { unsubscribe }),
  };
  return { kind: 'mail', mail };
}
