import { type Api, deskAnswer, object } from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { actorOf, noteDeed, type PeopleDeps } from '../people/people.ts';
import { lookAtAct, useAct } from './by-mail.ts';
import { ActDone, ActFacts, actToken, CommentWatch, CommentWatchAsked } from './by-mail-shapes.ts';
import type { Learn } from './desk-deps.ts';
import { readWatch, setWatch } from './watch.ts';

const tags = ['Comments'];

type MailRouteDeps = Pick<PeopleDeps, 'db' | 'now' | 'mailer'> & { readonly learn: Learn };

/** What moderators are mailed, and the links in what they are mailed, by the desk's API. */
export function commentMailApi(api: Api, deps: MailRouteDeps): void {
  watchRoutes(api, deps);
  actRoutes(api, deps);
}

function watchRoutes(api: Api, { db, now, mailer }: MailRouteDeps): void {
  const config = { access: 'desk: moderate' } as const;
  const { canMail } = mailer;
  api.get(
    '/me/comment-mail',
    {
      config,
      schema: {
        operationId: 'getCommentMail',
        summary: 'What I am mailed of comments',
        description: 'Whether and how often whoever is signed in is mailed about comments that wait.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('What was chosen.', CommentWatch) },
      },
    },
    async (request) => ({ wants: await readWatch(db, myId(actorOf(request))), canMail }),
  );

  api.put(
    '/me/comment-mail',
    {
      config,
      schema: {
        operationId: 'setCommentMail',
        summary: 'Choose what I am mailed of comments',
        description:
          'Each comment that waits is told with links by which it is approved or rejected, in at most one letter in five minutes. Nothing is sent of hours in which nothing waits.',
        tags,
        body: CommentWatchAsked,
        response: { 200: deskAnswer('What holds now.', CommentWatch) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { wants } = request.body;
      await transaction(db, async (trx) => {
        await setWatch(trx, { accountId: myId(actor), wants }, now());
        await noteDeed(trx, actor, { action: 'mail about comments', object: actor.name, detail: { wants } }, now());
      });
      return { wants, canMail };
    },
  );
}

function myId({ accountId, name }: ReturnType<typeof actorOf>): string {
  if (accountId === null) throw new Error(`${name} has no account.`);
  return accountId;
}

function actRoutes(api: Api, deps: MailRouteDeps): void {
  const config = { access: 'public' } as const;
  api.post(
    '/comments/by-mail/look',
    {
      config,
      schema: {
        operationId: 'lookAtCommentLink',
        summary: 'What a link in a mail about a comment does',
        description: 'Asked with POST, so that the token stands in no address and no log. Changes nothing.',
        tags,
        body: object({ token: actToken }),
        response: { 200: deskAnswer('What it does, and how the comment stands.', ActFacts) },
      },
    },
    async ({ body }) => lookAtAct(deps, body.token),
  );

  api.post(
    '/comments/by-mail/use',
    {
      config,
      schema: {
        operationId: 'useCommentLink',
        summary: 'Use a link in a mail about a comment',
        description:
          'Approves or rejects the comment, once, in the name of whom the mail was sent to. Where somebody has decided meanwhile, nothing is done, and the answer says who.',
        tags,
        body: object({ token: actToken }),
        response: { 200: deskAnswer('How the comment stands now.', ActDone) },
      },
    },
    async ({ body }) => useAct(deps, body.token),
  );
}
