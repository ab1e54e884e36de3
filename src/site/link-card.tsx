import { type DocumentNode, isSafeLink } from '../stories/stories.ts';

/** What stands elsewhere on the web, as a plain link: the reader's browser asks that address for nothing by itself. */
export function LinkCard({ node }: { node: DocumentNode }) {
  const text = (name: string) => String(node.attrs?.[name] ?? '').trim();
  const url = text('url');
  const title = text('title') || url;
  const site = text('site') || (URL.parse(url)?.host ?? '');
  if (title === '') return null;
  return (
    <div className="link-card">
      {site === '' || site === title ? null : (
        <p className="link-card-site" dir="auto">
          {site}
        </p>
      )}
      <p className="link-card-title" dir="auto">
        {isSafeLink(url) ? <a href={url}>{title}</a> : title}
      </p>
      {text('description') === '' ? null : (
        <p className="link-card-text" dir="auto">
          {text('description')}
        </p>
      )}
    </div>
  );
}
