import { type Api, deskAnswer, id as idOf, object } from '../api/api.ts';
import { type CommentDeskDeps, moderatorOf } from './desk-deps.ts';
import { noSuchSender } from './desk-refusals.ts';
import { eraseSender } from './sender-erase.ts';
import { exportSender } from './sender-export.ts';
import {
  EmailAsked,
  EmailShown,
  EraseAsked,
  SenderAccount,
  SenderAsked,
  SenderErased,
  SenderExport,
  SenderFound,
} from './sender-shapes.ts';
import { findSender, senderAccount, showEmail } from './senders-desk.ts';

const tags = ['Comments'];
const config = { access: 'desk: moderate' } as const;
const params = object({ id: idOf('the sender') });

/** Whose comments they are: as much of it as somebody asks for and is written down as having asked for. */
export function deskSenderRoutes(api: Api, deps: CommentDeskDeps): void {
  const { db, keys } = deps;
  api.post(
    '/comments/senders/find',
    {
      config,
      schema: {
        operationId: 'findCommentSender',
        summary: 'Find a sender by the whole email address',
        description: 'It is compared by its keyed hash, and kept and written down nowhere.',
        tags,
        body: SenderAsked,
        response: { 200: deskAnswer('The sender.', SenderFound) },
      },
    },
    async (request) => {
      const id = await findSender(db, keys, request.body.email);
      if (id === null) throw noSuchSender();
      return { id };
    },
  );

  api.get(
    '/comments/senders/:id',
    {
      config,
      schema: {
        operationId: 'getCommentSender',
        summary: 'A sender, and what they have commented',
        description: 'Without the email address.',
        tags,
        params,
        querystring: object({}),
        response: { 200: deskAnswer('The sender.', SenderAccount) },
      },
    },
    (request) => senderAccount(db, request.params.id),
  );

  api.post(
    '/comments/senders/:id/show-email',
    {
      config,
      schema: {
        operationId: 'showCommentEmail',
        summary: 'Show the email address of a sender',
        description: 'Who looked, and at which comment, is written down in the audit log; the address is not.',
        tags,
        params,
        body: EmailAsked,
        response: { 200: deskAnswer('The address.', EmailShown) },
      },
    },
    async (request) => {
      const asked = { id: request.params.id, commentId: request.body.commentId };
      return { email: await showEmail(deps, asked, moderatorOf(request, deps)) };
    },
  );
  rightsRoutes(api, deps);
}

/** What somebody may ask of the newsroom about themselves. */
function rightsRoutes(api: Api, deps: CommentDeskDeps): void {
  api.post(
    '/comments/senders/:id/export',
    {
      config,
      schema: {
        operationId: 'exportCommentSender',
        summary: 'All that is kept of a sender',
        description:
          'For that person, with their email address. Which reports are theirs cannot be known. That it was exported is written down.',
        tags,
        params,
        response: { 200: deskAnswer('All of it.', SenderExport) },
      },
    },
    (request) => exportSender(deps, request.params.id, moderatorOf(request, deps)),
  );

  api.post(
    '/comments/senders/:id/erase',
    {
      config,
      schema: {
        operationId: 'eraseCommentSender',
        summary: 'Erase a sender',
        description:
          'Their comments, address, hashes, notices and what was decided on them. It cannot be undone; what the filter has counted stays counted.',
        tags,
        params,
        body: EraseAsked,
        response: { 200: deskAnswer('What is gone.', SenderErased) },
      },
    },
    (request) => {
      const asked = { id: request.params.id, keepsWords: request.body.words === 'keep' };
      return eraseSender(deps.db, asked, moderatorOf(request, deps));
    },
  );
}
