import type { StandingPage as StandingPageFacts } from '../newsroom/newsroom.ts';
import { plainText, type StoryDocument } from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { standingPath } from './addresses.ts';
import { Prose } from './document.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { descriptionAtMost } from './list-facts.ts';
import type { Pictures } from './picture.tsx';
import { policiesOn } from './policy-pages.ts';
import { Typed, Voiced, wordsAttributes } from './voice.tsx';

interface StandingParts {
  readonly frame: PageFrame;
  readonly page: StandingPageFacts & { readonly document: StoryDocument };
  readonly pictures: Pictures;
}

/** A page that stands apart from the news, such as who owns the newsroom; the others are listed beside it. */
export function StandingPage({ frame, page, pictures }: StandingParts) {
  const { newsroom, standing, words } = frame;
  const voice = voiceOf(frame);
  const kinds = policiesOn(newsroom.policies, page.slug);
  const text = plainText(page.document);
  const facts = {
    title: page.title,
    description: opening(text, descriptionAtMost),
    path: standingPath(page.slug),
    indexChoice: 'index',
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <article className="story standing" {...wordsAttributes(text, voice.own, voice.language)}>
          <div className="story-grid">
            <header className="story-head">
              {kinds.length === 0 ? null : (
                <p className="kicker">
                  <Voiced voice={voice}>{kinds.map((kind) => words.policyKind[kind]).join(' · ')}</Voiced>
                </p>
              )}
              <h1 className="headline">
                <Typed voice={voice} text={page.title} />
              </h1>
            </header>
            {standing.length < 2 ? null : (
              <nav className="rail" aria-label={words.standing}>
                <ul className="standing-list">
                  {standing.map(({ slug, title }) => (
                    <li key={slug}>
                      <a href={standingPath(slug)} aria-current={slug === page.slug ? 'page' : undefined}>
                        <Typed voice={voice} text={title} />
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <Prose document={page.document} pictures={pictures} voice={voice} dateline={null} />
          </div>
        </article>
      </div>
    </Page>
  );
}
