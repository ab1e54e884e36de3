import type { FastifyInstance } from 'fastify';
import type { NewComment } from '../../src/comments/comments.ts';
import { loadAssets } from '../../src/site/site.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { aComment, readersOf, type TestComments } from '../support/comments.ts';
import { noon, published } from '../support/stories.ts';

/** A newsroom with a story, and a plain page with its comments as the script of the readers' pages finds them. */
export interface CommentPage extends TestApp {
  readonly readers: TestComments;
  readonly storyId: string;
  /** where the page stands */
  readonly address: string;
  /** what was sent to the newsroom, as its door took it */
  readonly taken: readonly { readonly comment: NewComment; readonly state: string }[];
}

export async function openCommentPage(): Promise<CommentPage> {
  const newsroom = await openApp();
  // The page gives its work at the newsroom's moment; it comes back ten seconds later.
  const readers = readersOf(newsroom.database, noon.add({ hours: 6, seconds: 10 }));
  const { id: storyId } = await published(newsroom.database.db);
  const taken: { comment: NewComment; state: string }[] = [];
  const send = async (sent: URLSearchParams) => {
    const field = (name: string) => sent.get(name) ?? '';
    const comment = {
      ...aComment(storyId),
      name: field('name'),
      email: field('email'),
      website: field('website'),
      text: field('text'),
      proof: sent.get('proof'),
    };
    if (field('do') === 'preview') return commentPage(storyId, field('text'));
    const answer = await readers.side.take(comment);
    taken.push({ comment, state: answer.ok ? answer.state : 'refused' });
    return answer.ok ? null : commentPage(storyId, field('text'));
  };
  newsroom.app.register((app, _options, done) => {
    trialRoutes(app, () => commentPage(storyId), send);
    done();
  });
  const base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  return { ...newsroom, readers, storyId, taken, address: `${base}/trial/` };
}

/** The page, and the address to which its form is sent: null sends the reader on, words are the page that comes back. */
function trialRoutes(
  app: FastifyInstance,
  page: () => string,
  send: (sent: URLSearchParams) => Promise<string | null>,
): void {
  const form = 'application/x-www-form-urlencoded';
  app.removeContentTypeParser(form);
  app.addContentTypeParser(form, { parseAs: 'string' }, async (_request: unknown, body: string | Buffer) => body);
  const open = { config: { access: 'public' } } as const;
  for (const path of ['/trial/', '/trial/thread/'])
    app.get(path, open, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page()));
  app.post<{ Body: string }>('/trial/send/', open, async ({ body }, reply) => {
    const words = await send(new URLSearchParams(body));
    if (words === null) return reply.redirect('/trial/#comments', 303);
    return reply.code(422).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(words);
  });
}

function commentPage(storyId: string, text = ''): string {
  const { stylesheetHref, scriptHref, faviconHref } = loadAssets();
  const comments = Array.from({ length: 12 }, (_, n) => `<li><p>Comment ${n}.</p><p>It has a few words.</p></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="${faviconHref}">
<link rel="stylesheet" href="${stylesheetHref}"><script type="module" src="${scriptHref}"></script></head>
<body><main><h1>A story</h1>${'<p>The ferry was doing nine knots in the fog.</p>'.repeat(150)}
<section id="comments" data-live="/comments/live/${storyId}" data-shown="0"><h2>Comments</h2>
<p class="com-live" role="status" hidden data-one="1 new comment" data-other="{count} new comments" data-href="/trial/thread/"></p>
<ol class="thread">${comments.join('')}</ol>
<p><a href="/trial/thread/?reply=1">Reply</a></p>
<form id="add-comment" class="com-form" method="post" action="/trial/send/" novalidate data-proof="/comments/proof">
<input type="hidden" name="story" value="${storyId}"><input type="hidden" name="proof">
<p><label>Comment <textarea name="text">${text}</textarea></label></p>
<p class="com-status" data-status role="status" hidden data-wait="One moment …" data-longest="2000"
 data-one="1 character left" data-other="{count} characters left"
 data-over-one="1 character too many" data-over-other="{count} characters too many"></p>
<p><label>Name <input name="name"></label> <label>Email <input name="email" type="email"></label>
<label>Website <input name="website" type="url"></label></p>
<p data-remember hidden><label><input type="checkbox" name="remember"> Remember me here</label></p>
<p><button name="do" value="send">Send</button> <button name="do" value="preview">Preview</button></p>
</form></section></main></body></html>`;
}
