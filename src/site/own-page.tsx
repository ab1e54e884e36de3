import type { ReactNode } from 'react';
import type { PageFrame } from './frame.ts';
import { Page } from './layout.tsx';
import { languageAttributes } from './voice.tsx';

/** The story that a page of comments leads back to. */
export interface StoryLink {
  readonly path: string;
  readonly headline: string;
  readonly language: string;
}

/** A page that is one reader's alone, about a comment: search engines and caches have nothing of it. */
export function OwnPage(props: {
  frame: PageFrame;
  title: string;
  /** what is said first; the title when left out */
  windowTitle?: string;
  /** null: the story is not to be had any more */
  story: StoryLink | null;
  children: ReactNode;
}) {
  const { frame, title, story, children } = props;
  const { words, newsroom } = frame;
  const facts = {
    title: props.windowTitle ?? title,
    description: '',
    path: null,
    indexChoice: 'noindex',
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap com-own" {...languageAttributes(words.locale, newsroom.language)}>
        {story === null ? null : (
          <p className="kicker">
            <a href={story.path} {...languageAttributes(story.language, words.locale)}>
              {story.headline}
            </a>
          </p>
        )}
        <h1>{title}</h1>
        {children}
      </div>
    </Page>
  );
}

/** A page that only says that something is done, and leads on. */
export function DonePage(props: {
  frame: PageFrame;
  title: string;
  text: string;
  story: StoryLink | null;
  next: { readonly href: string; readonly label: string } | null;
}) {
  const { frame, title, text, story, next } = props;
  return (
    <OwnPage frame={frame} title={title} story={story}>
      <p>{text}</p>
      {next === null ? null : (
        <p className="com-a">
          <a href={next.href}>{next.label}</a>
        </p>
      )}
    </OwnPage>
  );
}
