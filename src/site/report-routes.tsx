import type { FastifyInstance, FastifyReply } from 'fastify';
import { findPublicComment, type PlacedComment, type ReportReason, reportReasons } from '../comments/comments.ts';
import { commentPath } from './addresses.ts';
import type { CommentDeps } from './comment-deps.ts';
import { formOf } from './form-body.ts';
import { readFrame } from './frame.ts';
import { keptNowhere, sendNothing, sendOwn } from './own-answers.tsx';
import { commentRoute, type OneComment } from './own-comment-routes.tsx';
import { DonePage } from './own-page.tsx';
import { open, sendMissing } from './reply.ts';
import { mistakesIn, ReportPage, type ReportValues } from './report-page.tsx';

/** `/comments/<id>/report/`: what is wrong with a comment that is shown. */
export function reportRoutes(scope: FastifyInstance, deps: CommentDeps): void {
  const route = `${commentRoute}/report/`;
  scope.get<OneComment>(route, open, async ({ params }, reply) => {
    const placed = await shown(deps, params.id);
    if (placed === null) return sendMissing(reply);
    const frame = await readFrame(deps);
    const values = { reason: null, note: '' };
    return sendOwn(reply, <ReportPage frame={frame} placed={placed} values={values} isSent={false} />);
  });
  scope.post<OneComment>(route, open, async (request, reply) => {
    const placed = await shown(deps, request.params.id);
    if (placed === null) return sendNothing(reply, deps);
    return take(reply, deps, { placed, values: valuesIn(formOf(request.body)), address: deps.addressOf(request) });
  });
}

async function take(
  reply: FastifyReply,
  deps: CommentDeps,
  { placed, values, address }: { placed: PlacedComment; values: ReportValues; address: string | null },
): Promise<FastifyReply> {
  const frame = await readFrame(deps);
  const { reason, note } = values;
  const { id } = placed.comment;
  if (reason === null || mistakesIn(values, frame).length > 0)
    return sendOwn(reply, <ReportPage frame={frame} placed={placed} values={values} isSent />, 422);
  // It may have been taken off the page since it was looked for.
  if (!(await deps.comments.report({ id, reason, note, address }))) return sendNothing(reply, deps);
  return sendDone(reply, placed, frame);
}

function sendDone(reply: FastifyReply, placed: PlacedComment, frame: Awaited<ReturnType<typeof readFrame>>) {
  const { words } = frame;
  const next = { href: commentPath(placed.comment.id), label: words.backToComment };
  const said = { title: words.reportedTitle, text: words.reportedText };
  const page = <DonePage frame={frame} story={placed.story} next={next} {...said} />;
  return sendOwn(reply, page).header('cache-control', keptNowhere);
}

async function shown({ db }: CommentDeps, id: string): Promise<PlacedComment | null> {
  const placed = await findPublicComment(db, id);
  return placed?.comment.gone === null ? placed : null;
}

function valuesIn(form: URLSearchParams): ReportValues {
  const isReason = (text: string | null): text is ReportReason => reportReasons.some((one) => one === text);
  const reason = form.get('reason');
  return { reason: isReason(reason) ? reason : null, note: form.get('note') ?? '' };
}
