import { changeKey, type Db } from '../db/db.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type MostRead, mostRead, type ReadCard } from '../views/views.ts';
import { HeadlineLink } from './cards.tsx';
import { ViewRule } from './view-rule.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

/** Stories on each list of a page. */
const mostOnPage = 5;

/** Where readers are not told of views, nothing is most read. */
export const nothingRead: MostRead = { today: [], week: [] };

/** What a page tells of what is most read, in one query; `sectionId` null: on the whole site. */
export async function readMostRead(db: Db, { views }: Newsroom, sectionId: string | null): Promise<MostRead> {
  return views.areTold ? mostRead(db, { sectionId, limit: mostOnPage }) : nothingRead;
}

/** The change keys of what a page tells of what is most read. */
export function shownByMostRead({ today, week }: MostRead, sectionId: string | null): string[] {
  return [
    changeKey.mostRead(sectionId ?? ''),
    // One that is withdrawn leaves the list before that is made anew.
    ...[...today, ...week].map(({ card }) => changeKey.story(card.id)),
  ];
}

/** What is most read on the whole site, today and this week, side by side where there is room. */
export function MostReadBlock({ lists, voice }: { lists: MostRead; voice: PageVoice }) {
  const { words } = voice;
  const { today, week } = lists;
  if (today.length === 0 && week.length === 0) return null;
  return (
    <section className="front-block most" aria-labelledby="most-read">
      <h2 className="front-title" id="most-read">
        <Voiced voice={voice}>{words.mostRead}</Voiced>
      </h2>
      <div className="most-pair">
        <List title={words.mostReadToday} how={words.mostReadTodayHow} list={today} voice={voice} />
        <List title={words.mostReadWeek} how={words.mostReadWeekHow} list={week} voice={voice} />
      </div>
      <ViewRule voice={voice} />
    </section>
  );
}

function List(props: { title: string; how: string; list: readonly ReadCard[]; voice: PageVoice }) {
  const { title, how, list, voice } = props;
  if (list.length === 0) return null;
  return (
    <div>
      <h3 className="most-title">
        <Voiced voice={voice}>{title}</Voiced>
      </h3>
      <Ranks list={list} voice={voice} />
      <p className="most-how">
        <Voiced voice={voice}>{how}</Voiced>
      </p>
    </div>
  );
}

/** What of a section is most read this week. */
export function MostReadInSection(props: { name: string; list: readonly ReadCard[]; voice: PageVoice }) {
  const { name, list, voice } = props;
  const { words } = voice;
  if (list.length === 0) return null;
  return (
    <section className="block most" aria-labelledby="most-read">
      <h2 className="block-title" id="most-read">
        <Voiced voice={voice}>{words.mostReadIn({ name })}</Voiced>
      </h2>
      <div className="most-row">
        <Ranks list={list} voice={voice} />
      </div>
      <p className="most-how">
        <Voiced voice={voice}>{words.mostReadWeekHow}</Voiced>
      </p>
      <ViewRule voice={voice} />
    </section>
  );
}

/** The headlines in their order, each with how often it was viewed. */
function Ranks({ list, voice }: { list: readonly ReadCard[]; voice: PageVoice }) {
  return (
    <ol className="ranks">
      {list.map(({ card, views }, index) => (
        <li key={card.id}>
          <span className="rank" aria-hidden="true">
            {new Intl.NumberFormat(voice.words.locale).format(index + 1)}
          </span>
          <span className="ranked">
            <HeadlineLink card={card} around={voice.language} />
          </span>
          <span className="rank-views">
            <Voiced voice={voice}>{voice.words.viewCount({ count: views })}</Voiced>
          </span>
        </li>
      ))}
    </ol>
  );
}
