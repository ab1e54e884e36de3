import '../css/comments.css';
import '../css/comment-page.css';
import { Link } from '@tanstack/react-router';
import { BlockList } from '../comments/block-list.tsx';
import { ModeList } from '../comments/mode-list.tsx';
import { RefusalList } from '../comments/refusal-list.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { may, useMe } from '../session.ts';

const words = {
  title: 'Blocks and rules',
  all: 'All comments',
  settings: 'Settings of comments',
} as const;

/** What is blocked, what was refused, and which stories take no comments. */
export function CommentRulesScreen() {
  const me = useMe();
  return (
    <div className="comment-rules">
      <PageTitle
        acts={
          <>
            {may(me, 'desk: settings') && (
              <Link to="/settings" search={{ part: 'comments' }}>
                {words.settings}
              </Link>
            )}
            <Link to="/comments">{words.all}</Link>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <BlockList />
      <ModeList />
      <RefusalList />
    </div>
  );
}
