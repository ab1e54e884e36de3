import { type Api, deskAnswer, done, mended, object, optional, truth } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { askerOf, mustBeOwn, ownerId, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import type { Onlooker } from './desk-list.ts';
import { noSuchStory } from './desk-refusals.ts';
import { HolderAnswer } from './desk-shapes.ts';
import { type Holder, holderOf, holdStory, letGo } from './holders.ts';
import { holdRow } from './store.ts';

const tags = ['Stories'];
const config = { access: 'desk: write' } as const;

/** Who has a story open to write in it. */
export function deskHolderRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.put(
    '/stories/:id/holder',
    {
      config,
      schema: {
        operationId: 'holdStory',
        summary: 'Have a story, or take it over',
        description:
          'Ask again every 20 seconds while the story is open; after 60 seconds of silence it is free. Where somebody else has it the answer names them, and what one saves is kept as a branch.',
        tags,
        params: storyParams,
        body: object({
          accountId: ownerId,
          takeOver: optional(
            mended(truth({ description: 'true: also from somebody who has it.' }), 'Give true or false.'),
          ),
        }),
        response: { 200: deskAnswer('Who has it now.', HolderAnswer) },
      },
    },
    async (request) => {
      const asker = askerOf(request, now());
      const { by } = asker;
      const { id } = request.params;
      mustBeOwn(asker, request.body.accountId);
      const takeOver = request.body.takeOver ?? false;
      return transaction(db, async (trx) => {
        if ((await holdRow(trx, id)) === null) throw noSuchStory();
        return answerOf(await holdStory(trx, id, { ...by, takeOver }), by);
      });
    },
  );

  api.delete(
    '/stories/:id/holder',
    {
      config,
      schema: {
        operationId: 'letStoryGo',
        summary: 'Let a story go',
        description: 'It is free at once, where it was one’s own; nothing happens where it was not.',
        tags,
        params: storyParams,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await letGo(db, request.params.id, askerOf(request, now()).by.accountId);
      return reply.code(204).send();
    },
  );
}

/** Who has the story now, as it crosses the network. */
export async function holderAnswer(db: Db, id: string, by: Onlooker): Promise<HolderAnswer> {
  return answerOf(await holderOf(db, id, by.now), by);
}

function answerOf(holder: Holder | null, by: Onlooker): HolderAnswer {
  if (holder === null) return { holder: null };
  const { accountId, name, since } = holder;
  return { holder: { id: accountId, name, since, isMe: accountId === by.accountId } };
}
