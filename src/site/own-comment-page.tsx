import type { OwnComment } from '../comments/comments.ts';
import { instantText, type Words } from '../messages/messages.ts';
import { commentPath } from './addresses.ts';
import { CommentText } from './comment-text.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { OwnPage, type StoryLink } from './own-page.tsx';
import { type PageVoice, Typed } from './voice.tsx';

interface OwnParts {
  readonly frame: PageFrame;
  readonly own: OwnComment;
  readonly story: StoryLink | null;
  /** where readers see it; null: they do not */
  readonly shownAt: string | null;
}

/** A comment as its own writer alone sees it: what became of it, and for a while the means to change it. */
export function OwnCommentPage({ frame, own, story, shownAt }: OwnParts) {
  const { words, newsroom } = frame;
  const voice = voiceOf(frame, words.locale);
  const { name, text, writtenAt, changeableUntil } = own;
  return (
    <OwnPage frame={frame} title={titleOf(own, words)} story={story}>
      <div className="com-held">
        <article className="com" aria-label={words.yourComment}>
          <p className="com-h">
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <time dateTime={writtenAt}>{instantText(writtenAt, 'moment', voice)}</time>
          </p>
          <CommentText text={text} />
        </article>
        <WhatBecame own={own} voice={voice} readWhen={newsroom.comments.readWhen} />
      </div>
      {own.state === 'binned' || own.state === 'spam' ? <Appeal frame={frame} /> : null}
      {shownAt === null ? null : (
        <p className="com-a">
          <a href={shownAt}>{words.seeItThere}</a>
        </p>
      )}
      {changeableUntil === null ? null : <Means id={own.id} until={changeableUntil} voice={voice} />}
    </OwnPage>
  );
}

function titleOf({ state }: OwnComment, words: Words): string {
  if (state === 'shown') return words.ownShown;
  return state === 'binned' || state === 'spam' ? words.ownBinned : words.ownWaiting;
}

function WhatBecame({ own, voice, readWhen }: { own: OwnComment; voice: PageVoice; readWhen: string }) {
  const { words } = voice;
  switch (own.state) {
    case 'shown':
    case 'deleted':
      return null;
    case 'held':
    case 'second':
      return (
        <p className="com-note" role="status">
          <b>{words.waitingNote}</b> {words.onlyYouSee} <Typed voice={voice} text={readWhen} />
        </p>
      );
    case 'spam':
      return <p className="com-note">{words.binnedAsAdvertising}</p>;
    case 'binned':
      return (
        <p className="com-note">
          {own.reason === null ? words.binnedWithoutReason : words.binnedFor({ reason: own.reason })}
        </p>
      );
  }
}

/** To whom somebody writes who thinks that they were wronged. */
function Appeal({ frame }: { frame: PageFrame }) {
  const { contact } = frame.newsroom;
  if (contact === null) return null;
  return (
    <p>
      {frame.words.appealTo} <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  );
}

function Means({ id, until, voice }: { id: string; until: string; voice: PageVoice }) {
  const { words } = voice;
  return (
    <>
      <p>{words.changeableUntil({ when: instantText(until, 'clock', voice) })}</p>
      <p className="com-a">
        <a href={`${commentPath(id)}edit/`}>{words.changeComment}</a>
      </p>
      <details>
        <summary>{words.deleteComment}</summary>
        <form method="post" action={`${commentPath(id)}delete/`}>
          <p className="hint">{words.deletedForGood}</p>
          <p>
            <button className="button" type="submit">
              {words.deleteForGood}
            </button>
          </p>
        </form>
      </details>
    </>
  );
}
