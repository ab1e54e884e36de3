import { type CommentBlock, type CommentPiece, readCommentText } from '../comments/comments.ts';
import { type Markup, markup } from './markup.ts';
import { webAddress } from './web-address.ts';

/** A comment's text as HTML for feed readers, in the blocks that its page shows. What it holds is escaped. */
export function commentHtml(text: string): Markup {
  return markup`${readCommentText(text).map(blockHtml)}`;
}

function blockHtml(block: CommentBlock): Markup {
  if (block.kind === 'quotation') return markup`<blockquote>${block.blocks.map(blockHtml)}</blockquote>\n`;
  const lines = block.lines.map((pieces, index) =>
    index === 0 ? markup`${pieces.map(pieceHtml)}` : markup`<br/>\n${pieces.map(pieceHtml)}`,
  );
  return markup`<p>${lines}</p>\n`;
}

function pieceHtml(piece: CommentPiece): Markup | string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'emphasis') return markup`<em>${piece.pieces.map(pieceHtml)}</em>`;
  const href = webAddress(piece.href);
  return href === null ? piece.text : markup`<a href="${href}" rel="nofollow ugc">${piece.text}</a>`;
}
