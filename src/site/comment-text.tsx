import { Fragment, type ReactNode } from 'react';
import { type CommentBlock, type CommentPiece, readCommentText } from '../comments/comments.ts';

/** Where readers' words lead, nobody vouches for. */
export const readersLink = 'nofollow ugc noopener';

/** Characters of a link's words before they are shortened, and of its beginning and end that stay. */
const linkAtMost = 100;
const beginning = 60;
const ending = 30;

/** A comment's words in their blocks, each of which runs in the direction of its own letters. */
export function CommentText({ text, lang }: { text: string; lang?: string }) {
  return (
    <div className="com-text" lang={lang}>
      {readCommentText(text).map(blockOf)}
    </div>
  );
}

function blockOf(block: CommentBlock, key: number): ReactNode {
  if (block.kind === 'quotation') return <blockquote key={key}>{block.blocks.map(blockOf)}</blockquote>;
  return (
    <p key={key} dir="auto">
      {block.lines.length === 1 ? lineOf(block.lines[0] ?? []) : block.lines.map(lineWithEnd)}
    </p>
  );
}

function lineWithEnd(line: readonly CommentPiece[], index: number): ReactNode {
  return (
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      {lineOf(line)}
    </Fragment>
  );
}

function lineOf(line: readonly CommentPiece[]): ReactNode {
  return line.every((piece) => typeof piece === 'string') ? line.join('') : line.map(pieceOf);
}

function pieceOf(piece: CommentPiece, key: number): ReactNode {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'emphasis') return <em key={key}>{lineOf(piece.pieces)}</em>;
  return (
    <a key={key} href={piece.href} rel={readersLink} dir="ltr">
      {shortened(piece.text)}
    </a>
  );
}

function shortened(text: string): string {
  if (text.length <= linkAtMost) return text;
  const characters = [...text];
  return `${characters.slice(0, beginning).join('')}…${characters.slice(-ending).join('')}`;
}
