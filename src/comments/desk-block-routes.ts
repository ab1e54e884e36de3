import { type Api, deskAnswer, done, id as idOf, object } from '../api/api.ts';
import { BlockAsked, CommentBlock, CommentBlocks } from './block-shapes.ts';
import { block, listBlocks, unblock } from './blocks.ts';
import { type CommentDeskDeps, moderatorOf } from './desk-deps.ts';
import { noSuchBlock } from './desk-refusals.ts';

const tags = ['Comments'];
const config = { access: 'desk: moderate' } as const;

/** Words, sites, senders and network addresses whose comments are held or refused. */
export function deskBlockRoutes(api: Api, deps: CommentDeskDeps): void {
  const { db } = deps;
  api.get(
    '/comments/blocks',
    {
      config,
      schema: {
        operationId: 'listCommentBlocks',
        summary: 'What is blocked',
        description: 'The newest first. Blocks of senders and network addresses end with what these are known by.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The blocks.', CommentBlocks) },
      },
    },
    async () => ({ blocks: await listBlocks(db) }),
  );

  api.post(
    '/comments/blocks',
    {
      config,
      schema: {
        operationId: 'blockComments',
        summary: 'Block a word, a site, a sender or a network address',
        description: 'What is blocked already gets the outcome that is given.',
        tags,
        body: BlockAsked,
        response: { 201: deskAnswer('The block.', CommentBlock) },
      },
    },
    async (request, answer) => answer.code(201).send(await block(db, request.body, moderatorOf(request, deps))),
  );

  api.delete(
    '/comments/blocks/:id',
    {
      config,
      schema: {
        operationId: 'unblockComments',
        summary: 'Lift a block',
        description: 'What was held or refused by it stays so.',
        tags,
        params: object({ id: idOf('the block') }),
        response: { 204: done },
      },
    },
    async (request, answer) => {
      if (!(await unblock(db, request.params.id, moderatorOf(request, deps)))) throw noSuchBlock();
      return answer.code(204).send();
    },
  );
}
