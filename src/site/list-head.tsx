import type { ReactNode } from 'react';

/** The head of a page that lists stories: what it gathers, and in a few sentences why. */
export function ListHead(props: {
  title: string;
  about: string | null;
  /** what kind of page this is, above the title */
  kicker?: ReactNode;
}) {
  const { title, about, kicker = null } = props;
  return (
    <header className="list-head">
      {kicker === null ? null : <p className="kicker">{kicker}</p>}
      <h1 className="list-title">{title}</h1>
      {about ? <p className="list-about">{about}</p> : null}
    </header>
  );
}
