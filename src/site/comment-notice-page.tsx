import type { NoticeSeen } from '../comments/comments.ts';
import { type Words, wordsFor } from '../messages/messages.ts';
import { directionOf } from '../text/text.ts';
import type { PageFrame } from './frame.ts';
import { Page } from './layout.tsx';
import { languageAttributes } from './voice.tsx';

/** Where a letter about answers leads: what it is for, and what can be done. In the language of the story's letters. */
export function CommentNoticePage({ frame, notice }: { frame: PageFrame; notice: NoticeSeen }) {
  const { story } = notice;
  const words = wordsFor(story.language, frame.newsroom.language);
  const { locale } = words;
  // The headline stands apart by its own element where it is of another language than the words around it.
  const [before = '', after = ''] = words
    .noticesOn({ headline: mark })
    .split(new RegExp(`[\u2066-\u2069]*${mark}[\u2066-\u2069]*`));
  return (
    <Page
      frame={frame}
      facts={{ title: words.noticesTitle, description: '', path: null, indexChoice: 'noindex' }}
      language={locale}
      direction={directionOf(locale)}
      place={{ kind: 'elsewhere' }}
    >
      <div className="wrap">
        <div className="notice">
          <h1>{words.noticesTitle}</h1>
          <p className="notice-text">
            {before}
            <bdi {...languageAttributes(story.language, locale)}>{story.headline}</bdi>
            {after}
          </p>
          <p className="notice-text" role="status">
            {words.noticesState[notice.state]}
            {notice.others > 0 ? ` ${words.noticesOthers({ count: notice.others })}` : null}
          </p>
          <form className="notice-acts" method="post">
            {actsOf(notice, words).map(({ act, label }) => (
              <button key={act} type="submit" className="button" name="do" value={act}>
                {label}
              </button>
            ))}
          </form>
          <p className="notice-links">
            <a href={`/comments/${notice.commentId}/`}>{words.noticesRead}</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** Stands where the headline will; it is in no headline. */
const mark = '\ue000';

function actsOf({ state, others }: NoticeSeen, words: Words) {
  const confirm = { act: 'confirm', label: words.noticesConfirm } as const;
  const all = others > 0 ? [{ act: 'all', label: words.noticesEndAll } as const] : [];
  switch (state) {
    case 'asked':
      return [confirm, { act: 'all', label: words.noticesRefuse } as const];
    case 'active':
      return [{ act: 'end', label: words.noticesEnd } as const, ...all];
    case 'ended':
      return [confirm, ...all];
    case 'refused':
      return [confirm];
  }
}
