import type { SentForm } from './comment-sent.ts';
import { CommentText } from './comment-text.tsx';
import type { PageFrame } from './frame.ts';

/** The comment as it will stand. */
export function CommentPreview({ frame, sent }: { frame: PageFrame; sent: SentForm }) {
  const { values } = sent;
  return (
    <section className="com-held" aria-labelledby="preview-title">
      <p className="com-note">
        <b id="preview-title">{frame.words.previewTitle}</b>
      </p>
      <article className="com" aria-label={frame.words.yourComment}>
        <p className="com-h">
          <b>
            <bdi>{values.name}</bdi>
          </b>
        </p>
        <CommentText text={values.text} />
      </article>
    </section>
  );
}
