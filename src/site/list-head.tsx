import type { ReactNode } from 'react';
import { type PageVoice, Typed, Voiced, wordsAttributes } from './voice.tsx';

/** The head of a page that lists stories: what it gathers, and in a few sentences why. */
export function ListHead(props: {
  title: string;
  about: string | null;
  /** what kind of page this is, above the title */
  kicker?: ReactNode;
  voice: PageVoice;
  /** true where title and text are words of the interface and not the newsroom's own */
  isInterface?: boolean;
}) {
  const { title, about, voice, kicker = null } = props;
  const isInterface = props.isInterface === true;
  const typedIn = isInterface ? voice.words.language : voice.own;
  return (
    <header className="list-head">
      {kicker === null ? null : <p className="kicker">{kicker}</p>}
      <h1 className="list-title">
        {isInterface ? <Voiced voice={voice}>{title}</Voiced> : <Typed voice={voice} text={title} />}
      </h1>
      {about ? (
        <p className="list-about" {...wordsAttributes(about, typedIn, voice.language)}>
          {about}
        </p>
      ) : null}
    </header>
  );
}
