import type { StoryCard } from '../stories/stories.ts';
import { Card } from './cards.tsx';
import { languageAttributes, type PageVoice, Voiced } from './voice.tsx';

interface RelatedStories {
  readonly cards: readonly StoryCard[];
  /** the newsroom's own: its list of stories reads alike below each of them */
  readonly voice: PageVoice;
  /** BCP 47 of the page */
  readonly around: string;
}

/** Other stories of the same topics or section. */
export function Related({ cards, voice, around }: RelatedStories) {
  if (cards.length === 0) return null;
  return (
    <section className="block related" aria-labelledby="related" {...languageAttributes(voice.language, around)}>
      <h2 className="block-title" id="related">
        <Voiced voice={voice}>{voice.words.related}</Voiced>
      </h2>
      <div className="card-row">
        {cards.map((card) => (
          <Card key={card.id} card={card} look={{ voice, pictures: new Map() }} />
        ))}
      </div>
    </section>
  );
}
