import type { FastifyRequest } from 'fastify';
import { type Api, deskAnswer, id as idOf, mended, object, oneOf } from '../api/api.ts';
import { actorOf, mayDo } from '../people/people.ts';
import { type CommentDeskDeps, moderatorOf } from './desk-deps.ts';
import { type Replier, reply } from './replies.ts';
import { changeReply, removeReply, restoreReply } from './reply-changes.ts';
import { DeskReply, DeskThread, ReplyAsked, ReplyChange, ThreadModes, threadModes } from './thread-shapes.ts';
import { changeThread, deskThread, threadsNotOpen } from './threads.ts';

const tags = ['Comments'];
const moderate = { access: 'desk: moderate' } as const;
const write = { access: 'desk: write' } as const;
const storyParams = object({ story: idOf('the story') });
const replyParams = object({ id: idOf('the reply') });

/** How the comments of a story are taken, and what the newsroom says among them. */
export function deskThreadRoutes(api: Api, deps: CommentDeskDeps): void {
  const { db } = deps;
  api.get(
    '/comments/threads',
    {
      config: moderate,
      schema: {
        operationId: 'listClosedThreads',
        summary: 'The stories whose comments are slowed or closed',
        description: 'By hand: those whose days have passed are not among them.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The stories.', ThreadModes) },
      },
    },
    () => threadsNotOpen(db),
  );

  api.get(
    '/comments/threads/:story',
    {
      config: write,
      schema: {
        operationId: 'getDeskThread',
        summary: 'The comments of a story as readers see them',
        description: 'For whoever replies.',
        tags,
        params: storyParams,
        querystring: object({}),
        response: { 200: deskAnswer('The comments.', DeskThread) },
      },
    },
    (request) => deskThread(db, request.params.story, actorOf(request).accountId),
  );

  api.put(
    '/comments/threads/:story',
    {
      config: moderate,
      schema: {
        operationId: 'setThreadMode',
        summary: 'Open, slow or close the comments of a story',
        description: '`slow`: one comment of each reader in ten minutes.',
        tags,
        params: storyParams,
        body: object({ mode: mended(oneOf(threadModes), 'Choose open, slow or closed.') }),
        response: { 200: deskAnswer('The comments.', DeskThread) },
      },
    },
    (request) => changeThread(db, request.params.story, request.body.mode, moderatorOf(request, deps)),
  );
  replyRoutes(api, deps);
}

function replyRoutes(api: Api, deps: CommentDeskDeps): void {
  const { db } = deps;
  const replier = (request: FastifyRequest): Replier => ({
    ...moderatorOf(request, deps),
    role: request.session?.account.role ?? 'reporter',
    isModerator: mayDo(request, 'desk: moderate'),
  });

  api.post(
    '/comments/replies',
    {
      config: write,
      schema: {
        operationId: 'replyToReaders',
        summary: 'Reply for the newsroom',
        description: 'Under a comment that is shown, or the story. Readers see it at once.',
        tags,
        body: ReplyAsked,
        response: { 201: deskAnswer('The reply.', DeskReply) },
      },
    },
    async (request, answer) => answer.code(201).send(await reply(db, request.body, replier(request))),
  );

  api.patch(
    '/comments/replies/:id',
    {
      config: write,
      schema: {
        operationId: 'changeReplyToReaders',
        summary: 'Put other words in a reply',
        description: 'One’s own, or as a moderator. Readers see that it was changed.',
        tags,
        params: replyParams,
        body: ReplyChange,
        response: { 200: deskAnswer('The reply.', DeskReply) },
      },
    },
    (request) => changeReply(db, request.params.id, request.body.text, replier(request)),
  );

  api.delete(
    '/comments/replies/:id',
    {
      config: write,
      schema: {
        operationId: 'removeReplyToReaders',
        summary: 'Remove a reply',
        description: 'One’s own, or as a moderator. It can be restored for as long as what is binned is kept.',
        tags,
        params: replyParams,
        response: { 200: deskAnswer('The reply.', DeskReply) },
      },
    },
    (request) => removeReply(deps, request.params.id, replier(request)),
  );

  api.post(
    '/comments/replies/:id/restore',
    {
      config: write,
      schema: {
        operationId: 'restoreReplyToReaders',
        summary: 'Show a reply again that was removed',
        description: 'As long as nobody has decided on it since.',
        tags,
        params: replyParams,
        response: { 200: deskAnswer('The reply.', DeskReply) },
      },
    },
    (request) => restoreReply(deps, request.params.id, replier(request)),
  );
}
