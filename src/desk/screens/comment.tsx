import '../css/filters.css';
import '../css/keys.css';
import '../css/comments.css';
import '../css/comment-focus.css';
import '../css/comment-page.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { commentQuery } from '../comments/comment-queries.ts';
import { OneCommentPage } from '../comments/one-comment-page.tsx';
import { useDesk } from '../desk-context.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';

/** One comment with its thread, its sender and everything that can be done about it. */
export function CommentScreen() {
  const { id = '' } = useParams({ strict: false });
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(commentQuery(api, id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <OneCommentPage key={id} whole={data} />;
}
