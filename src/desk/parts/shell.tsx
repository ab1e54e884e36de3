import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDesk } from '../desk-context.ts';
import { roleNames } from '../roles.ts';
import { may, signOut, useSession } from '../session.ts';
import type { Permission } from '../shapes.ts';
import { ActButton } from './buttons.tsx';
import { AccountIcon, HomeIcon, PeopleIcon } from './icons.tsx';
import { ToSignIn } from './to-sign-in.tsx';

const words = {
  skip: 'Skip to content',
  brand: 'Dateline',
  nav: 'Desk',
  home: 'Home',
  people: 'People',
  account: 'My account',
  signOut: 'Sign out',
  signingOut: 'Signing out …',
} as const;

interface Place {
  readonly to: '/' | '/people' | '/account';
  readonly words: string;
  readonly icon: ReactNode;
  readonly permission: Permission;
}

/** What there is at the desk, in order; the navigation shows of it what the person may use. */
const places: readonly Place[] = [
  { to: '/', words: words.home, icon: <HomeIcon />, permission: 'desk: be here' },
  { to: '/people', words: words.people, icon: <PeopleIcon />, permission: 'desk: people' },
  { to: '/account', words: words.account, icon: <AccountIcon />, permission: 'desk: be here' },
];

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
        <main className="pane" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
