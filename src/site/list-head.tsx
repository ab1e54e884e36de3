import type { ReactNode } from 'react';
import { type PageVoice, Typed, wordsAttributes } from './voice.tsx';

/** The head of a page that lists stories: what it gathers, and in a few sentences why. */
export function ListHead(props: {
  title: string;
  about: string | null;
  /** what kind of page this is, above the title */
  kicker?: ReactNode;
  voice: PageVoice;
}) {
  const { title, about, voice, kicker = null } = props;
  return (
    <header className="list-head">
      {kicker === null ? null : <p className="kicker">{kicker}</p>}
      <h1 className="list-title">
        <Typed voice={voice} text={title} />
      </h1>
      {about ? (
        <p className="list-about" {...wordsAttributes(about, voice.own, voice.language)}>
          {about}
        </p>
      ) : null}
    </header>
  );
}
