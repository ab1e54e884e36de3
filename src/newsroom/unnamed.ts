import type { Newsroom } from './shapes.ts';

/** A newsroom before anybody has named it, and what every setting is until somebody sets it. */
export const unnamedNewsroom: Newsroom = {
  name: 'A newsroom of one’s own',
  tagline: 'Published with Dateline.',
  footerLine: '',
  language: 'en-GB',
  direction: 'ltr',
  timeZone: 'UTC',
  contact: null,
  founded: null,
  address: { street: '', locality: '', region: '', postalCode: '', country: '' },
  logo: null,
  icon: null,
  profiles: [],
  navigation: [],
  colours: { accent: null, accentDark: null },
  policies: {},
  security: { contacts: [], policy: null, encryption: null, expires: null },
  ads: [],
  trust: [],
  aiCrawlers: 'allowed',
  indexNowKey: null,
  webSubHub: null,
  isAccessibleForFree: true,
  isApiOpen: true,
  publishing: { isApprovalNeeded: false },
};
