import type { StoryCard } from '../stories/stories.ts';
import { Card } from './cards.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** Other stories of the same topics or section. */
export function Related({ cards, voice }: { cards: readonly StoryCard[]; voice: PageVoice }) {
  if (cards.length === 0) return null;
  return (
    <section className="block related" aria-labelledby="related">
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
