import type { FastifyInstance } from 'fastify';
import { type NoticeAct, noticeActs, noticeTokenPattern } from '../comments/comments.ts';
import type { CommentDeps } from './comment-deps.ts';
import { CommentNoticePage } from './comment-notice-page.tsx';
import { readFrame } from './frame.ts';
import { open, sendMissing, sendPage } from './reply.ts';

/** Such a page is for whoever has the letter: it is kept nowhere, found by nobody, and its address goes to no other site. */
const secret = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'same-origin',
} as const;

/** Bytes of a form that holds one choice. */
const formAtMost = 4_096;
/** Both kinds of body in which mail programs send the one click of RFC 8058 (3.1). */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

interface NoticeRequest {
  readonly Params: { readonly token: string };
}

/** `/comments/notices/<token>/`: a page that confirms and ends notices of answers. Opening it changes nothing. */
export function commentNoticeRoutes(app: FastifyInstance, deps: CommentDeps): void {
  const { comments } = deps;
  const path = `/comments/notices/:token(^${noticeTokenPattern}$)`;
  // A context of its own: only here is a form read as the text that it is.
  void app.register((context, _options, done) => {
    context.removeContentTypeParser(formTypes);
    context.addContentTypeParser(formTypes, { parseAs: 'string', bodyLimit: formAtMost }, (_request, body, parsed) =>
      parsed(null, body),
    );
    context.get<NoticeRequest>(`${path}/`, open, async ({ params }, reply) => {
      const notice = await comments.notice(params.token);
      if (notice === null) return sendMissing(reply.headers(secret));
      const frame = await readFrame(deps);
      return sendPage(reply, <CommentNoticePage frame={frame} notice={notice} />).headers(secret);
    });
    context.get<NoticeRequest>(path, open, async ({ params }, reply) =>
      reply.headers(secret).redirect(`/comments/notices/${params.token}/`, 302),
    );
    context.post<NoticeRequest>(`${path}/`, open, async ({ params, body }, reply) => {
      const asked = askedIn(typeof body === 'string' ? body : '');
      if (asked === null)
        return reply.headers(secret).code(400).type('text/plain; charset=utf-8').send('Choose one.\n');
      const isDone = await comments.changeNotice(params.token, asked.act);
      reply.headers(secret);
      // A mail program shows nobody what it is answered, and RFC 8058 forbids to send it elsewhere.
      if (asked.isOneClick)
        return reply
          .code(isDone ? 200 : 404)
          .type('text/plain; charset=utf-8')
          .send('\n');
      return reply.redirect(`/comments/notices/${params.token}/`, 303);
    });
    done();
  });
}

/** What a form, or a mail program, asks for; null where it asks for nothing that there is. */
function askedIn(body: string): { readonly act: NoticeAct; readonly isOneClick: boolean } | null {
  if (/(?:^|&)List-Unsubscribe=One-Click(?:&|\s*$)/.test(body) || oneClickPart.test(body))
    return { act: 'end', isOneClick: true };
  const chosen = new URLSearchParams(body).get('do');
  const act = noticeActs.find((each) => each === chosen);
  return act === undefined ? null : { act, isOneClick: false };
}

const oneClickPart = /name="?List-Unsubscribe"?[^\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\s/;
