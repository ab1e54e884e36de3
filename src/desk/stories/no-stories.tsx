import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useSayTrouble } from '../parts/say-trouble.ts';
import { may, useMe } from '../session.ts';
import { useBegin } from './begin.ts';

const words = {
  none: 'No story yet.',
  first:
    'A new story is a draft that only the desk sees. It is saved while you write; readers see it once an editor has published it.',
  start: 'A good beginning, in any order; this list goes away with the first story:',
  settings: 'Name the newsroom',
  settingsAbout: 'And set its language, its clock and its colours, with what readers will see beside it.',
  sections: 'Make sections',
  sectionsAbout: 'Stories stand in them, and readers find them under the masthead. Standing pages are there too.',
  people: 'Invite colleagues',
  peopleAbout: 'Reporters write; editors publish as well; admins run the newsroom.',
  story: 'Begin the first story',
  nothing: 'No story is like that.',
  wider: 'Take a filter away, or look for fewer words.',
} as const;

/** Stands where there is no story: why, and what to do. */
export function NoStories({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <div className="no-stories">
      <p>
        <b>{isFiltered ? words.nothing : words.none}</b>
      </p>
      {isFiltered ? <p className="quiet">{words.wider}</p> : <Start />}
    </div>
  );
}

/** What somebody can begin with who has a newsroom before them in which there is nothing. */
function Start() {
  const me = useMe();
  const begin = useBegin();
  const sayTrouble = useSayTrouble();
  const underWay = useRef(false);
  const beginOnce = async () => {
    if (underWay.current) return;
    underWay.current = true;
    await begin().catch(sayTrouble);
    underWay.current = false;
  };
  // Who may only write has one thing to begin with, and its button stands above.
  if (!may(me, 'desk: arrange')) return <p className="quiet">{words.first}</p>;
  return (
    <>
      <p className="quiet">{words.start}</p>
      <ul className="rows ruled start-list">
        {may(me, 'desk: settings') && (
          <Thing about={words.settingsAbout}>
            <Link to="/settings">{words.settings}</Link>
          </Thing>
        )}
        <Thing about={words.sectionsAbout}>
          <Link to="/newsroom">{words.sections}</Link>
        </Thing>
        {may(me, 'desk: people') && (
          <Thing about={words.peopleAbout}>
            <Link to="/people">{words.people}</Link>
          </Thing>
        )}
        <Thing about={words.first}>
          <button type="button" className="link-button" onClick={() => void beginOnce()}>
            {words.story}
          </button>
        </Thing>
      </ul>
    </>
  );
}

function Thing({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  return (
    <li>
      <div>
        {children}
        <span className="below">{about}</span>
      </div>
    </li>
  );
}
