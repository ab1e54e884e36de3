import { type ReactNode, useId } from 'react';

interface BlockProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** One matter of a page of settings: what it is at the start of the line, what can be done about it at the end. */
export function Block({ title, about, children }: BlockProps) {
  const heading = useId();
  return (
    <section className="block" aria-labelledby={heading}>
      <div className="block-head">
        <h2 id={heading}>{title}</h2>
        <p>{about}</p>
      </div>
      <div className="block-body">{children}</div>
    </section>
  );
}
