import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleaned, type NewComment, type Taken, wrongFields } from '../comments/comments.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { answerStory } from '../stories/stories.ts';
import { commentPath, commentsRoot } from './addresses.ts';
import { keepSecret, newSecret, secretOf } from './comment-cookie.ts';
import type { CommentDeps } from './comment-deps.ts';
import { readValues, type SentForm, trapField } from './comment-sent.ts';
import { formOf, readForms } from './form-body.ts';
import { readFrame } from './frame.ts';
import { GonePage, goneStatus } from './gone-page.tsx';
import { keptNowhere, sendNothing, sendOwn } from './own-answers.tsx';
import { ownCommentRoutes } from './own-comment-routes.tsx';
import { DonePage } from './own-page.tsx';
import { open } from './reply.ts';
import { reportRoutes } from './report-routes.tsx';
import { isId, sentPage, threadRoutes } from './thread-routes.tsx';

/** Readers' comments: their pages, the door through which they come, and what a reader can do with one. */
export async function commentRoutes(app: FastifyInstance, deps: CommentDeps): Promise<void> {
  threadRoutes(app, deps);
  await app.register((scope, _options, done) => {
    readForms(scope);
    // Nobody is led here; who opens a form's address again finds the front page.
    scope.get(commentsRoot, open, async (_request, reply) => reply.redirect('/', 302));
    scope.post(commentsRoot, open, (request, reply) => take(request, reply, deps));
    ownCommentRoutes(scope, deps);
    reportRoutes(scope, deps);
    done();
  });
}

async function take(request: FastifyRequest, reply: FastifyReply, deps: CommentDeps): Promise<FastifyReply> {
  const form = formOf(request.body);
  const comment = commentIn(form, request, deps);
  if (form.get('do') === 'preview') {
    const { longest } = (await readNewsroom(deps.db)).comments;
    // What is still missing may be added after a look; only without words there is nothing to look at.
    const problems = wrongFields(cleaned(comment), longest).filter(
      ({ code, field }) => code !== 'missing' || field === 'text',
    );
    return sendBack(reply, deps, comment, { ...sentBack(form, problems), isPreview: problems.length === 0 });
  }
  const taken = await deps.comments.take(comment);
  if (!taken.ok) return sendBack(reply.headers(retryOf(taken)), deps, comment, sentBack(form, taken.problems));
  const { id } = taken;
  if (taken.isAgain && (await deps.comments.own({ id, secret: comment.secret })) === null)
    return sendSentTwice(reply, deps, taken.storyId);
  keepSecret(reply, comment.secret, deps.baseUrl);
  return reply.header('cache-control', keptNowhere).redirect(commentPath(id), 303);
}

function commentIn(form: URLSearchParams, request: FastifyRequest, deps: CommentDeps): NewComment {
  const value = (name: string) => form.get(name) ?? '';
  const id = (name: string) => (isId(form.get(name)) ? value(name) : null);
  const { name, email, website, text, answers, proof } = readValues(form);
  return {
    storyId: id('story') ?? '',
    parentId: id('parent'),
    name,
    email,
    website,
    text,
    wantsAnswers: answers,
    trap: value(trapField),
    proof: proof === '' ? null : proof,
    address: deps.addressOf(request),
    secret: secretOf(request) ?? newSecret(),
  };
}

function sentBack(form: URLSearchParams, problems: SentForm['problems']): SentForm {
  return { values: readValues(form), problems, isPreview: false };
}

function retryOf({ retryAfter }: Extract<Taken, { ok: false }>): Record<string, string> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

/** The form comes back with every word: of a story that was taken back meanwhile, its notice. */
async function sendBack(
  reply: FastifyReply,
  deps: CommentDeps,
  { storyId, parentId }: NewComment,
  sent: SentForm,
): Promise<FastifyReply> {
  const found = storyId === '' ? null : await answerStory(deps.db, storyId);
  if (found?.kind === 'gone')
    return sendOwn(reply, <GonePage frame={await readFrame(deps)} gone={found} />, goneStatus(found.standing));
  if (found?.kind !== 'story') return sendNothing(reply, deps);
  const isTooOften = sent.problems.some(({ code }) => code === 'too-often');
  const status = sent.isPreview ? 200 : isTooOften ? 429 : 422;
  return sendOwn(reply, await sentPage(deps, found.story, sent, parentId), status);
}

/** Another request of the same form brought it: this browser may never have had the answer to that. */
async function sendSentTwice(reply: FastifyReply, deps: CommentDeps, storyId: string): Promise<FastifyReply> {
  const [frame, found] = await Promise.all([readFrame(deps), answerStory(deps.db, storyId)]);
  const story = found.kind === 'story' ? found.story : null;
  const { words } = frame;
  const next = story === null ? null : { href: story.path, label: words.backToStory };
  const page = (
    <DonePage frame={frame} title={words.sentTwiceTitle} text={words.sentTwiceText} story={story} next={next} />
  );
  return sendOwn(reply, page, 200);
}
