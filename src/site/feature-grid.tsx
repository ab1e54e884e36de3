import type { StoryCard } from '../stories/stories.ts';
import { Card, type CardLook } from './cards.tsx';

/** Up to this many headlines stand under the large one; more make two columns beside it. */
const oneStack = 3;
const wideRoom = { sizes: '(min-width: 1000px) 705px, (min-width: 760px) 50vw, 100vw' };
const narrowRoom = { sizes: '(min-width: 1000px) 490px, (min-width: 760px) 50vw, 100vw' };

/** One story with a large picture, and others as headlines. */
export function FeatureGrid(props: {
  feature: StoryCard;
  others: readonly StoryCard[];
  look: CardLook;
  /** the picture at the far side */
  mirrored?: boolean;
  /** nothing stands above it on the page */
  first?: boolean;
}) {
  const { feature, others, look, mirrored = false, first = false } = props;
  const wide = others.length <= oneStack;
  const half = wide ? others.length : Math.ceil(others.length / 2);
  const stacks = [others.slice(0, half), others.slice(half)].filter((stack) => stack.length > 0);
  const classes = ['feature-grid', wide ? 'feature-wide' : 'feature-narrow', mirrored ? 'mirrored' : null];
  const room = { ...(wide ? wideRoom : narrowRoom), first };
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <Card card={feature} look={{ ...look, large: true, standfirst: true, room }} />
      {stacks.map((stack) => (
        <div key={stack[0]?.id} className="stack">
          {stack.map((card) => (
            <Card key={card.id} card={card} look={{ ...look, standfirst: true }} />
          ))}
        </div>
      ))}
    </div>
  );
}
