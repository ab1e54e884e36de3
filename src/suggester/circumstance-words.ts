import type { ChannelKind } from './shapes.ts';

const kinds: readonly (readonly [ChannelKind, string])[] = [
  ['website', 'website, web site, site, webpage, homepage, portal'],
  [
    'social',
    `post, posts, tweet, tweets, thread, telegram, twitter, facebook, instagram, mastodon, bluesky, tiktok, youtube, weibo,
    vkontakte, threads, linkedin, social media, telegram channel, whatsapp, signal, truth social, x`,
  ],
  ['broadcast', 'broadcast, television, tv, radio, programme, program, podcast, televised address, livestream'],
  [
    'briefing',
    `briefing, news conference, press conference, news briefing, press briefing, presser, hearing, meeting, session, speech,
    address, debate, testimony, rally`,
  ],
  ['interview', 'interview, telephone interview, phone interview, phone call, conversation, call'],
  [
    'document',
    `statement, report, letter, email, e-mail, memo, filing, document, notice, bulletin, dispatch, press release, news release,
    release, article, paper, study, survey, lawsuit, complaint, order, ruling, indictment, affidavit, op-ed, editorial, book,
    log, leaflet, message, text message, note, written statement, communique, communiqué, circular, summary, update`,
  ],
  ['wire', 'wire, reuters, afp, associated press, interfax, tass, ukrinform, dpa'],
];

/** Words that name a channel, in small letters. */
export const channelWords: ReadonlyMap<string, ChannelKind> = new Map(
  kinds.flatMap(([kind, words]) => words.split(/,\s+/).map((word) => [word, kind] as const)),
);

/** Those that stand after `on` with nothing before them. */
export const bareChannels = new Set(
  'telegram twitter facebook instagram mastodon bluesky tiktok youtube weibo vkontakte threads linkedin x television tv radio'.split(
    ' ',
  ),
);

/** Joins a channel to where it stood or went: "a statement posted Monday to …", "an email seen by …". */
export const channelTails = new Set(
  'posted published released issued sent given shared carried broadcast aired seen obtained dated made read circulated reviewed'.split(
    ' ',
  ),
);

/** "though the extent of their success remains unclear" */
export const hedgeJoins = new Set(['though', 'although', 'but', 'while', 'without', 'however']);
export const hedgeNouns = new Set(
  'claim claims number figure figures charge charges calculation statement allegation allegations assertion accusation accusations view version account report reports tally count estimate total'.split(
    ' ',
  ),
);
export const doubts = new Set(
  `unclear unverified unconfirmed unproven disputed disputes dispute denied denies deny rejects rejected verified verify
  confirmed confirm corroborated contested contests explained evidence proof independently doubt doubts questioned`.split(
    /\s+/,
  ),
);

/** Places where people speak. */
export const speechPlaces = new Set(
  'court parliament hall council chamber courtroom assembly senate congress duma rada hearing'.split(' '),
);
