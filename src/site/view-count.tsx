import type { PublishedStory } from '../stories/stories.ts';
import { viewsRoot } from '../views/views.ts';
import { pluralForms } from './plural-forms.ts';
import { type PageVoice, Voiced } from './voice.tsx';

/** How a story's page is counted, and whether its readers are told. */
export interface Counting {
  /** what the page brings to be counted */
  readonly token: string;
  readonly isTold: boolean;
}

/**
 * How often a story was viewed, with the rule beside it; and what has this very page counted: the script asks once the
 * page is seen, and a browser without script by loading a picture of one point.
 */
export function ViewCount(props: { story: PublishedStory; counting: Counting; voice: PageVoice }) {
  const { story, counting, voice } = props;
  const address = `${viewsRoot}${story.id}/${counting.token}`;
  return (
    <div className="views" data-views={address}>
      {counting.isTold ? <Told story={story} voice={voice} /> : null}
      <noscript>
        <img className="view-point" src={`${address}.gif`} width={1} height={1} alt="" />
      </noscript>
    </div>
  );
}

function Told({ story, voice }: { story: PublishedStory; voice: PageVoice }) {
  const { words } = voice;
  const { views, imported } = story.told ?? { views: 0, imported: 0 };
  return (
    <details className="view-rule">
      <summary>
        <Voiced voice={voice}>
          <b data-viewed="" {...pluralForms(words, 'viewCount')}>
            {words.viewCount({ count: views })}
          </b>
        </Voiced>{' '}
        <span className="view-how">
          <Voiced voice={voice}>{words.viewRuleTitle}</Voiced>
        </span>
      </summary>
      <p>
        <Voiced voice={voice}>
          {words.viewRule} {words.viewLag} {imported === 0 ? null : words.viewsBrought({ count: imported })}
        </Voiced>
      </p>
    </details>
  );
}
