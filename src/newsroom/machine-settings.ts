import { adsLine } from './ads-txt.ts';
import { listOf, oneOf, orNone, webAddress, yesOrNo } from './readers.ts';
import { encryptionKey, expiryDay, securityContact, securityPolicy } from './security-readers.ts';
import { type Setting, setting } from './setting.ts';
import type { Newsroom, SecurityContact } from './shapes.ts';
import { trustEntry } from './trust-txt.ts';

function securitySetting(
  part: Exclude<keyof SecurityContact, 'contacts'>,
  about: string,
  read: Parameters<typeof orNone<string>>[0],
): Setting {
  return setting([`security.${part}`, 'text', about], orNone(read), {
    get: ({ security }) => security[part],
    set: (newsroom, value) => ({ ...newsroom, security: { ...newsroom.security, [part]: value } }),
  });
}

/** What machines are told, and what they may have. */
export const machineSettings: readonly Setting[] = [
  setting(
    ['security.contacts', 'list', 'whom to tell of a weakness of the site; empty: the newsroom’s email'],
    listOf(securityContact, 10),
    {
      get: ({ security }) => security.contacts,
      set: (newsroom, value) => ({ ...newsroom, security: { ...newsroom.security, contacts: value } }),
    },
  ),
  securitySetting('policy', 'https address of the policy on reporting weaknesses', securityPolicy),
  securitySetting('encryption', 'address of a key for such reports', encryptionKey),
  securitySetting('expires', 'day on which security.txt falls due; left out, it moves along', expiryDay),
  setting(['ads', 'list', 'lines of ads.txt (IAB 1.1)'], listOf(adsLine, 2_000), {
    get: ({ ads }) => ads,
    set: (newsroom, value) => ({ ...newsroom, ads: value }),
  }),
  setting(['trust', 'list', 'entries of trust.txt, attribute=address'], listOf(trustEntry, 500), {
    get: ({ trust }) => trust,
    set: (newsroom, value) => ({ ...newsroom, trust: value }),
  }),
  setting(
    ['aiCrawlers', 'text', 'allowed, or refused: robots.txt asks those that feed language models to stay away'],
    oneOf<Newsroom['aiCrawlers']>(['allowed', 'refused']),
    {
      get: ({ aiCrawlers }) => aiCrawlers,
      set: (newsroom, value) => ({ ...newsroom, aiCrawlers: value }),
    },
  ),
  setting(['indexNow', 'yes or no', 'true: search engines are told of news by IndexNow'], yesOrNo, {
    get: ({ indexNowKey }) => indexNowKey !== null,
    set: (newsroom, isOn, known) => ({
      ...newsroom,
      indexNowKey: isOn ? (newsroom.indexNowKey ?? known.newKey) : null,
    }),
  }),
  setting(['webSubHub', 'text', 'address of the WebSub hub that is told of news'], orNone(webAddress), {
    get: ({ webSubHub }) => webSubHub,
    set: (newsroom, value) => ({ ...newsroom, webSubHub: value }),
  }),
  setting(['isAccessibleForFree', 'yes or no', 'true: every story can be read without paying'], yesOrNo, {
    get: (newsroom) => newsroom.isAccessibleForFree,
    set: (newsroom, value) => ({ ...newsroom, isAccessibleForFree: value }),
  }),
  setting(['isApiOpen', 'yes or no', 'true: the reading API answers'], yesOrNo, {
    get: (newsroom) => newsroom.isApiOpen,
    set: (newsroom, value) => ({ ...newsroom, isApiOpen: value }),
  }),
];
