import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type CommentProblem,
  findPublicComment,
  type OwnAsked,
  type OwnComment,
  type PlacedComment,
} from '../comments/comments.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { commentPath, commentsRoot, threadPath } from './addresses.ts';
import { ChangeCommentPage } from './change-comment-page.tsx';
import { commentAnchor } from './comment.tsx';
import { secretOf } from './comment-cookie.ts';
import type { CommentDeps } from './comment-deps.ts';
import { formOf } from './form-body.ts';
import { around, keptNowhere, sendNothing, sendOwn } from './own-answers.tsx';
import { OwnCommentPage } from './own-comment-page.tsx';
import { DonePage } from './own-page.tsx';
import { moveTo, open, sendMissing } from './reply.ts';

export interface OneComment {
  readonly Params: { readonly id: string };
}

/** The address of one comment, as routes match it. */
export const commentRoute = `${commentsRoot}:id(^[0-9a-f-]{36}$)`;

/** `/comments/<id>/`: where a comment stands, or its own page for its writer, who can change it for a while. */
export function ownCommentRoutes(scope: FastifyInstance, deps: CommentDeps): void {
  const { comments } = deps;
  scope.get<OneComment>(commentRoute, open, async ({ params }, reply) => moveTo(reply, commentPath(params.id)));
  scope.get<OneComment>(`${commentRoute}/`, open, async (request, reply) => {
    const { id } = request.params;
    if (!(await areOn(deps))) return sendMissing(reply);
    const [own, placed] = await Promise.all([ownOf(request, deps), findPublicComment(deps.db, id)]);
    const shownAt = placed === null ? null : standsAt(placed);
    // Its writer is led to it, too, once there is nothing more to do here.
    if (shownAt !== null && (own === null || (own.state === 'shown' && own.changeableUntil === null)))
      return reply.header('cache-control', keptNowhere).redirect(encodeURI(shownAt), 302);
    if (own === null) return sendMissing(reply);
    const { frame, story } = await around(deps, own.storyId);
    const shown = own.state === 'shown' ? shownAt : null;
    return sendOwn(reply, <OwnCommentPage frame={frame} own={own} story={story} shownAt={shown} />);
  });
  scope.get<OneComment>(`${commentRoute}/edit/`, open, async (request, reply) => {
    const own = await ownOf(request, deps);
    if (own === null || own.changeableUntil === null) return sendMissing(reply);
    return sendChange(reply, deps, own, { text: own.text, problems: [] });
  });
  scope.post<OneComment>(`${commentRoute}/edit/`, open, async (request, reply) => {
    const asked = askedOf(request);
    const own = await ownOf(request, deps);
    if (asked === null || own === null) return sendNothing(reply, deps);
    const text = formOf(request.body).get('text') ?? '';
    const changed = await comments.change(asked, text);
    if (!changed.ok) return sendChange(reply, deps, own, { text, problems: changed.problems });
    return reply.header('cache-control', keptNowhere).redirect(commentPath(own.id), 303);
  });
  scope.post<OneComment>(`${commentRoute}/delete/`, open, async (request, reply) => {
    const asked = askedOf(request);
    const own = await ownOf(request, deps);
    if (asked === null || own === null) return sendNothing(reply, deps);
    const taken = await comments.takeBack(asked);
    if (!taken.ok) return sendChange(reply, deps, own, { text: own.text, problems: null });
    const { frame, story } = await around(deps, own.storyId);
    const { words } = frame;
    const next = story === null ? null : { href: `${story.path}#comments`, label: words.backToStory };
    const said = { title: words.deletedTitle, text: words.deletedText };
    return sendOwn(reply, <DonePage frame={frame} story={story} next={next} {...said} />);
  });
}

/** The form for other words; status 422 where those that were sent could not be taken. */
async function sendChange(
  reply: FastifyReply,
  deps: CommentDeps,
  own: OwnComment,
  { text, problems }: { readonly text: string; readonly problems: readonly CommentProblem[] | null },
): Promise<FastifyReply> {
  const page = <ChangeCommentPage {...(await around(deps, own.storyId))} own={own} text={text} problems={problems} />;
  return sendOwn(reply, page, problems?.length === 0 ? 200 : 422);
}

function askedOf(request: FastifyRequest<OneComment>): OwnAsked | null {
  const secret = secretOf(request);
  return secret === null ? null : { id: request.params.id, secret };
}

async function ownOf(request: FastifyRequest<OneComment>, { comments }: CommentDeps): Promise<OwnComment | null> {
  const asked = askedOf(request);
  return asked === null ? null : comments.own(asked);
}

async function areOn({ db }: CommentDeps): Promise<boolean> {
  return (await readNewsroom(db)).comments.areOn;
}

/** On the story's own page, if it shows the comment, or on that of its thread. */
function standsAt({ comment, story, page }: PlacedComment): string {
  const on = page.newest === 1 ? story.path : threadPath(story.path, { page: page.newest });
  return `${on}#${commentAnchor(comment.id)}`;
}
