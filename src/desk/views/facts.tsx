import type { ReactNode } from 'react';

/** A row of numbers, each with its name. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="view-facts">{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  /** what it is beside, or a part of */
  readonly about?: ReactNode;
}

/** One number, what it counts, and what it is to be seen beside. */
export function Fact({ name, value, about }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">
        <b>{value}</b>
        {about && <span>{about}</span>}
      </dd>
    </div>
  );
}
