import { Outlet } from '@tanstack/react-router';
import { LeftBehind } from '../saving/left-behind.tsx';
import { useSession } from '../session.ts';
import { Palette } from './palette.tsx';
import { Side } from './side.tsx';
import { ToSignIn } from './to-sign-in.tsx';

const words = { skip: 'Skip to content' } as const;

/** The desk around every screen. Whoever is not signed in is led to the door, and from there back to this place. */
export function Shell() {
  const { me, newsroom } = useSession();
  if (me === null) return <ToSignIn />;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="desk">
        <Side me={me} newsroom={newsroom} />
        <Palette />
        <LeftBehind accountId={me.id} />
        <main className="pane" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
