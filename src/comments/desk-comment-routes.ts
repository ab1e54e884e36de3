import { type Api, deskAnswer, id as idOf, limit, mended, object, oneOf, optional, text } from '../api/api.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { commentInContext } from './context.ts';
import { DecisionAnswer, DecisionAsked } from './decision-shapes.ts';
import { decideAll } from './decisions.ts';
import { countComments } from './desk-counts.ts';
import { type CommentDeskDeps, moderatorOf } from './desk-deps.ts';
import { listComments } from './desk-list.ts';
import { noSuchComment, noSuchDecision } from './desk-refusals.ts';
import { CommentCounts, CommentInContext, CommentsPage, listedStates } from './desk-shapes.ts';
import { oneLine } from './kept-words.ts';
import { undoAll } from './undo.ts';

const tags = ['Comments'];
const config = { access: 'desk: moderate' } as const;

const query = object({
  state: optional(
    mended(
      oneOf(listedStates, { description: '`held` when left out; `reported`: those with open reports.' }),
      'Choose held, second, shown, binned, spam or reported.',
    ),
  ),
  limit,
  after: optional(idOf('the last comment of the page before')),
  story: optional(idOf('the story')),
  sender: optional(idOf('the sender')),
  words: optional(
    mended(text({ maxLength: 200, description: 'Words, or parts of words, in name or text.' }), 'Keep it shorter.'),
  ),
});

/** The list of comments, single ones, and what is decided on them. */
export function deskCommentRoutes(api: Api, deps: CommentDeskDeps): void {
  const { db } = deps;
  api.get(
    '/comments/counts',
    {
      config,
      schema: {
        operationId: 'countComments',
        summary: 'How many comments stand how',
        description: 'And since when the oldest waits.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The counts.', CommentCounts) },
      },
    },
    () => countComments(db),
  );

  api.get(
    '/comments',
    {
      config,
      schema: {
        operationId: 'listComments',
        summary: 'Readers’ comments in one state',
        description:
          'Those that wait with the oldest first, others with the newest first. An email address stands in no address: find its sender, and list by that.',
        tags,
        querystring: query,
        response: { 200: deskAnswer('A page of them.', CommentsPage) },
      },
    },
    async ({ query: asked }) => {
      const { comments: settings } = await readNewsroom(db);
      const { limit: most, state = 'held', after = null, story = null, sender = null, words = null } = asked;
      const page = await listComments(db, { state, limit: most, after, story, sender, words }, settings);
      return { ...page, counts: await countComments(db) };
    },
  );

  api.get(
    '/comments/:id',
    {
      config,
      schema: {
        operationId: 'getComment',
        summary: 'A comment in its context',
        description: 'With its story, its thread, its sender’s other comments and what was decided on it.',
        tags,
        params: object({ id: idOf('the comment') }),
        querystring: object({}),
        response: { 200: deskAnswer('The comment.', CommentInContext) },
      },
    },
    async (request) => {
      const found = await commentInContext(db, request.params.id);
      if (found === null) throw noSuchComment();
      return found;
    },
  );
  decisionRoutes(api, deps);
}

function decisionRoutes(api: Api, deps: CommentDeskDeps): void {
  const { db } = deps;
  api.post(
    '/comments/decisions',
    {
      config,
      schema: {
        operationId: 'decideOnComments',
        summary: 'Decide on comments',
        description:
          'Each is answered for itself. One that somebody else has decided on since it was seen stays as it is, which is told.',
        tags,
        body: DecisionAsked,
        response: { 200: deskAnswer('What became of each.', DecisionAnswer) },
      },
    },
    async (request) => {
      const { comments, action, reason } = request.body;
      const asked = { action, reason: oneLine(reason) };
      const answer = await decideAll(deps, comments, asked, moderatorOf(request, deps));
      return { ...answer, counts: await countComments(db) };
    },
  );

  api.post(
    '/comments/decisions/:id/undo',
    {
      config,
      schema: {
        operationId: 'undoCommentDecision',
        summary: 'Take back a decision, or all that were taken with it',
        description:
          'State, reason, pick and reports are as they were before, and the filter forgets what it learned. Only the decision by which a comment stands can be undone.',
        tags,
        params: object({ id: idOf('the decision, or of all that were taken at once') }),
        response: { 200: deskAnswer('What became of each.', DecisionAnswer) },
      },
    },
    async (request) => {
      const answer = await undoAll(deps, request.params.id, moderatorOf(request, deps));
      if (answer === null) throw noSuchDecision();
      return { ...answer, counts: await countComments(db) };
    },
  );
}
