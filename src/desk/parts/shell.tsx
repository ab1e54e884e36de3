import { Link, Outlet } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { roleNames } from '../roles.ts';
import { LeftBehind } from '../saving/left-behind.tsx';
import { may, signOut, useSession } from '../session.ts';
import { ActButton } from './buttons.tsx';
import { Palette } from './palette.tsx';
import { places } from './places.tsx';
import { ToSignIn } from './to-sign-in.tsx';

const words = {
  skip: 'Skip to content',
  brand: 'Dateline',
  nav: 'Desk',
  signOut: 'Sign out',
  signingOut: 'Signing out …',
} as const;

/** The desk around every screen. Whoever is not signed in is led to the door, and from there back to this place. */
export function Shell() {
  const { api } = useDesk();
  const { me, newsroom } = useSession();
  if (me === null) return <ToSignIn />;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="desk">
        <header className="side">
          <div className="side-inner">
            <p className="brand">
              {words.brand}
              <span>{newsroom}</span>
            </p>
            <nav aria-label={words.nav}>
              <ul>
                {places
                  .filter(({ permission }) => may(me, permission))
                  .map((place) => (
                    <li key={place.to}>
                      <Link to={place.to} activeOptions={{ exact: place.to === '/' }}>
                        {place.icon}
                        {place.words}
                      </Link>
                    </li>
                  ))}
              </ul>
            </nav>
            <div className="signed-in">
              <p>
                <b>{me.name}</b>
                {roleNames[me.role]}
              </p>
              <ActButton variant="subtle" busy={words.signingOut} act={() => signOut(api)}>
                {words.signOut}
              </ActButton>
            </div>
          </div>
        </header>
        <Palette />
        <LeftBehind accountId={me.id} />
        <main className="pane" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
