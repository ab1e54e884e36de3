import { useId } from 'react';
import type { Offer } from '../shapes.ts';
import { nameOf, relationKinds } from './act-words.ts';
import { DisputedSign } from './signs.tsx';

const words = {
  link: (kind: string) => `Accepting links the two: ${kind.toLowerCase()}.`,
  apart: 'The two are not linked.',
  take: (name: string) => `Link it to the statement of ${name}`,
} as const;

interface OfferLineProps {
  readonly offer: Offer;
  readonly isLinked: boolean;
  readonly setLinked: (isLinked: boolean) => void;
}

/** That a statement may contradict or bear out another one, and whether accepting it says so. */
export function OfferLine({ offer: { name, text, why, kind }, isLinked, setLinked }: OfferLineProps) {
  const id = useId();
  return (
    <div className="record-offer">
      <DisputedSign />
      <div>
        <p id={id}>
          {why} {isLinked ? words.link(nameOf(relationKinds, kind)) : words.apart}
        </p>
        <p className="record-by" dir="auto">
          <b>{name}</b>: {text}
        </p>
        <label className="choice">
          <input
            type="checkbox"
            checked={isLinked}
            aria-describedby={id}
            onChange={({ currentTarget: { checked } }) => setLinked(checked)}
          />
          <span>{words.take(name)}</span>
        </label>
      </div>
    </div>
  );
}
