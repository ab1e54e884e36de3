import type { Genre } from '../stories/stories.ts';

/** The interface's own words in English; every other language is one more catalogue of the same shape. */
const english = {
  /** BCP 47 of these words */
  language: 'en',
  skipToText: 'Skip to the text',
  sections: 'Sections',
  menu: 'Menu',
  frontPage: 'Front page',
  rss: 'RSS',
  rssOf: (name: string) => `${name}: RSS`,
  pages: 'About this newsroom',
  standing: 'Pages about this newsroom',
  backToTop: 'Back to top',

  latest: 'Latest',
  more: 'More stories',
  earlier: 'Earlier',
  inOrder: 'In order',
  pictures: 'Pictures',
  topic: 'Topic',
  topicTitle: (name: string) => `Topic: ${name}`,
  authorTitle: (name: string) => `Stories by ${name}`,
  olderStories: 'Older stories',
  olderTitle: (title: string) => `${title}, older stories`,
  newest: 'Newest stories',
  nothingInSection: 'Nothing has been published in this section yet.',
  nothingOlder: 'There are no older stories here.',
  nothingYet: 'Nothing has been published yet',
  nothingYetText: 'The first story will stand here. The RSS feed will say when.',

  published: 'Published',
  updated: 'Updated',
  corrected: 'Corrected',
  agencyFiled: 'Agency filed',
  publishedHere: 'Published here',
  notStated: 'Not stated',

  republishedFrom: 'Republished from',
  readOriginal: 'Read the original',
  changesNotStated: 'changes not stated',
  licenceNotStated: 'licence not stated',

  share: 'Share',
  shareByEmail: 'Email this',
  shareOnMastodon: 'Mastodon',
  shareOnWhatsApp: 'WhatsApp',
  addressToCopy: 'Address to copy',

  topics: 'Topics',
  tags: 'Tags',
  related: 'More on this story',
  printAddress: 'Read this story, with later corrections, at',
  corrections: 'Corrections',
  clarifications: 'Clarifications',
  updates: 'Updates',
  correctionKind: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
  genre: {
    news: null,
    analysis: 'Analysis',
    explainer: 'Explained',
    opinion: 'Opinion',
    letter: 'Letter',
    review: 'Review',
    obituary: 'Obituary',
    service: 'Service',
  } satisfies Record<Genre, string | null>,

  pictureMissing: 'Picture not yet supplied',
  creditCut: '(credit as received; probably cut off)',
  about: (when: string) => `about ${when}`,
  uncertain: (when: string) => `${when}, date uncertain`,
  table: (number: number) => `Table ${number}`,

  missingCode: 'Error 404',
  missingTitle: 'There is no page at this address',
  missingText:
    'It may have been mistyped, or moved before we kept a forwarding address. We do not delete published stories. If one has been withdrawn, its page says so and why.',
  withdrawnTitle: 'This story has been withdrawn',
  withdrawnText: 'The newsroom published it and then took it back. Its text is no longer available here.',
  killedTitle: 'This story was taken down',
  killedText:
    'The newsroom, or the agency it came from, has taken it back for good. Its text is no longer available here.',
  withheldTitle: 'This story is not available at present',
  withheldText:
    'The newsroom has taken it off the site for the time being. It has not been deleted, and it may return at this address.',
  goneCode: 'Withdrawn (410)',
  killedCode: 'Taken down (410)',
  withheldCode: 'Not available (404)',
  goneHeadline: 'Headline',
  goneReason: 'Reason',
  goneSince: 'Since',

  unavailableCode: 'Error 503',
  unavailableTitle: 'We cannot show this page just now',
  unavailableText: 'Nothing has been lost. Please',
  unavailableAgain: 'try again',
  unavailableLater: 'in a minute or two.',
};

/** Every word that the interface says, in one language. */
export type Words = typeof english;

const catalogues: Readonly<Record<string, Words>> = { en: english };

/** The interface's words in a language (BCP 47), or in English where there is no catalogue of it yet. */
export function wordsFor(language: string): Words {
  return catalogues[language.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}
