import type { ReactNode } from 'react';
import type { Permission } from '../shapes.ts';
import {
  AccountIcon,
  AuditIcon,
  CalendarIcon,
  CommentsIcon,
  MachinesIcon,
  PeopleIcon,
  PicturesIcon,
  SettingsIcon,
  ShelvesIcon,
  StatementsIcon,
  StoriesIcon,
  ViewsIcon,
} from './icons.tsx';

interface Place {
  readonly to:
    | '/'
    | '/calendar'
    | '/record'
    | '/parties'
    | '/pictures'
    | '/comments'
    | '/views'
    | '/newsroom'
    | '/people'
    | '/machines'
    | '/settings'
    | '/audit'
    | '/account';
  readonly words: string;
  readonly icon: ReactNode;
  readonly permission: Permission;
}

const words = {
  stories: 'Stories',
  calendar: 'Calendar',
  statements: 'Statements',
  parties: 'Parties',
  pictures: 'Pictures',
  comments: 'Comments',
  views: 'Views',
  newsroom: 'Sections and pages',
  people: 'People',
  machines: 'Machines',
  settings: 'Settings',
  audit: 'Audit log',
  account: 'My account',
} as const;

/** Screens that are reached from others, and by the palette alone. */
export const furtherPlaces: readonly Place[] = [
  { to: '/parties', words: words.parties, icon: null, permission: 'desk: write' },
];

/** What there is at the desk, in order; the navigation and the palette show of it what the person may use. */
export const places: readonly Place[] = [
  { to: '/', words: words.stories, icon: <StoriesIcon />, permission: 'desk: read' },
  { to: '/calendar', words: words.calendar, icon: <CalendarIcon />, permission: 'desk: read' },
  { to: '/record', words: words.statements, icon: <StatementsIcon />, permission: 'desk: write' },
  { to: '/pictures', words: words.pictures, icon: <PicturesIcon />, permission: 'desk: read' },
  { to: '/comments', words: words.comments, icon: <CommentsIcon />, permission: 'desk: moderate' },
  { to: '/views', words: words.views, icon: <ViewsIcon />, permission: 'desk: write' },
  { to: '/newsroom', words: words.newsroom, icon: <ShelvesIcon />, permission: 'desk: arrange' },
  { to: '/people', words: words.people, icon: <PeopleIcon />, permission: 'desk: people' },
  { to: '/machines', words: words.machines, icon: <MachinesIcon />, permission: 'desk: tokens' },
  { to: '/settings', words: words.settings, icon: <SettingsIcon />, permission: 'desk: settings' },
  { to: '/audit', words: words.audit, icon: <AuditIcon />, permission: 'desk: audit' },
  { to: '/account', words: words.account, icon: <AccountIcon />, permission: 'desk: be here' },
];
