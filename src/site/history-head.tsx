import type { ReactNode } from 'react';
import type { StoryCard } from '../stories/stories.ts';
import { languageAttributes, type PageVoice, Voiced } from './voice.tsx';

/** The head of a page about a story's past: the way back to the story, what the page is, and what is to be known first. */
export function HistoryHead(props: { card: StoryCard; title: string; voice: PageVoice; children: ReactNode }) {
  const { card, title, voice, children } = props;
  return (
    <header className="list-head">
      <p className="kicker">
        <a href={card.path} {...languageAttributes(card.language, voice.language)}>
          {card.headline}
        </a>
      </p>
      <h1 className="list-title">
        <Voiced voice={voice}>{title}</Voiced>
      </h1>
      {children}
    </header>
  );
}
