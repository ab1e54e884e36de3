import '../css/comments.css';
import '../css/comment-focus.css';
import '../css/comment-page.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { commentsChanged, senderQuery } from '../comments/comment-queries.ts';
import { EmailLine } from '../comments/email-line.tsx';
import { HistoryList } from '../comments/history-list.tsx';
import { SenderActs } from '../comments/sender-acts.tsx';
import { historyWords } from '../comments/sender-words.ts';
import { useDesk } from '../desk-context.ts';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { SenderAccount } from '../shapes.ts';

const words = {
  title: (name: string) => `Comments by ${name}`,
  all: 'All comments',
  known: 'What is known of them',
  names: 'Names',
  email: 'Email',
  comments: 'Comments',
  first: 'First comment',
  confirmed: 'Email confirmed',
  deletedOn: 'Deleted on',
  deleted: (day: string) => `${day}, address and email, if they write no more`,
  theirs: 'Their comments',
  somebody: 'somebody',
} as const;

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Somebody who comments: how they have fared, and what they may ask of the newsroom. */
export function CommentSenderScreen() {
  const { id = '' } = useParams({ strict: false });
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(senderQuery(api, id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Sender account={data} />;
}

function Sender({ account }: { readonly account: SenderAccount }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sender, names, history } = account;
  const erased = () => {
    client.removeQueries({ queryKey: ['comment sender', sender.id] });
    void commentsChanged(client);
    void navigate({ to: '/comments' });
  };
  const latest = history[0];
  return (
    <div className="comments-screen comment-page">
      <PageTitle acts={<Link to="/comments">{words.all}</Link>}>{words.title(names[0] ?? words.somebody)}</PageTitle>
      <div className="comment-columns">
        <section aria-labelledby="sender-comments">
          <h2 id="sender-comments">{words.theirs}</h2>
          <HistoryList label={words.theirs} history={history} />
        </section>
        <div className="in-focus">
          <section aria-labelledby="sender-known">
            <h2 id="sender-known">{words.known}</h2>
            <dl className="comment-facts">
              <dt>{words.names}</dt>
              <dd dir="auto">{names.join(', ')}</dd>
              {latest !== undefined && (
                <>
                  <dt>{words.email}</dt>
                  <dd>
                    <EmailLine sender={sender.id} comment={latest.id} />
                  </dd>
                </>
              )}
              <dt>{words.comments}</dt>
              <dd>{historyWords(sender)}</dd>
              <dt>{words.first}</dt>
              <dd>
                <NewsroomMoment at={sender.firstAt} />
              </dd>
              {sender.confirmedAt !== null && (
                <>
                  <dt>{words.confirmed}</dt>
                  <dd>
                    <NewsroomMoment at={sender.confirmedAt} />
                  </dd>
                </>
              )}
              <dt>{words.deletedOn}</dt>
              <dd className="figures">{words.deleted(dayWords.format(new Date(sender.deletedOn)))}</dd>
            </dl>
          </section>
          <SenderActs account={account} erased={erased} />
        </div>
      </div>
    </div>
  );
}
