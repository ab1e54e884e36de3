import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { WaitingComments } from '../comments/waiting-comments.tsx';
import { useDesk } from '../desk-context.ts';
import { WaitingStatements } from '../record/waiting-statements.tsx';
import { roleNames } from '../roles.ts';
import { may, signOut } from '../session.ts';
import type { Me } from '../shapes.ts';
import { ActButton } from './buttons.tsx';
import { CloseIcon, OpensIcon } from './icons.tsx';
import { places } from './places.tsx';
import { useDismissal } from './use-dismissal.ts';

const words = {
  brand: 'Dateline',
  nav: 'Desk',
  menu: 'Menu',
  signOut: 'Sign out',
  signingOut: 'Signing out …',
} as const;

interface SideProps {
  readonly me: Me;
  readonly newsroom: string;
}

/** Where one can go, and who one is. On a phone, all of it stands behind one button. */
export function Side({ me, newsroom }: SideProps) {
  const { api } = useDesk();
  // One story is a place among the stories.
  const isAtStory = useLocation({ select: ({ pathname }) => pathname.startsWith('/stories/') });
  const menu = useId();
  const around = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    // The link that was pressed is gone with the menu; where the page changes, its heading takes the focus after this.
    opener.current?.focus();
    setOpen(false);
  };
  useDismissal(around, { isOpen, dismiss: close });
  return (
    <header className="side" ref={around}>
      <div className="side-inner">
        <p className="brand">
          {words.brand}
          <span>{newsroom}</span>
        </p>
        <Button
          ref={opener}
          className="side-opener"
          aria-expanded={isOpen}
          aria-controls={menu}
          onClick={() => setOpen(!isOpen)}
        >
          {words.menu}
          {isOpen ? <CloseIcon /> : <OpensIcon />}
        </Button>
        <div className={isOpen ? 'side-menu is-open' : 'side-menu'} id={menu}>
          <nav aria-label={words.nav}>
            <ul>
              {places
                .filter(({ permission }) => may(me, permission))
                .map((place) => (
                  <li key={place.to}>
                    <Link
                      to={place.to}
                      title={place.words}
                      activeOptions={{ exact: place.to === '/' }}
                      aria-current={isAtStory && place.to === '/' ? 'true' : undefined}
                      onClick={close}
                    >
                      {place.icon}
                      {place.words}
                      {place.to === '/comments' && <WaitingComments />}
                      {place.to === '/record' && <WaitingStatements />}
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
      </div>
    </header>
  );
}
