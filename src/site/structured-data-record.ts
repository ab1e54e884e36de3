import type { FoundStatement } from '../record/record.ts';
import type { PublicParty } from '../statements/statements.ts';
import { recordPath, recordRoot, speakerPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';
import type { DataNode } from './organisation-data.ts';
import { breadcrumbs, siteReference, stated } from './structured-data.ts';

/** EDTF that is a date or time of ISO 8601 too, as schema.org wants it. */
const isoTime = /^\d{4}(?:-\d\d){0,2}(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * A statement as schema.org describes it: a Quotation where the words are the speaker's own, else a Claim, which names
 * where it appears and, where the channel has an address, where it appeared first.
 */
export function statementNodes({ statement, story }: FoundStatement, { baseUrl }: PageFrame): readonly DataNode[] {
  const { speaker, saidAt, speech, language, channel, confirmedAt } = statement;
  const named =
    speaker === null || speaker.kind === 'unnamed'
      ? null
      : { '@type': kindOf(speaker.kind), name: speaker.name, url: baseUrl + speakerPath(speaker.id) };
  // Nothing but a person or an organisation is an author to schema.org: what a document says is based on it.
  const [who, document] = speaker?.kind === 'document' ? [null, named] : [named, null];
  const article = { '@type': 'NewsArticle', '@id': `${baseUrl}${story.path}#story`, url: baseUrl + story.path };
  const first = channel?.url ? stated({ '@type': 'CreativeWork', name: channel.name, url: channel.url }) : null;
  const url = baseUrl + recordPath(statement.id);
  const common = {
    '@id': url,
    url,
    text: statement.text,
    inLanguage: language,
    datePublished: isoTime.test(saidAt?.edtf ?? '') ? saidAt?.edtf : null,
    sdDatePublished: confirmedAt,
  };
  return [
    speech === 'direct'
      ? stated({
          '@type': 'Quotation',
          ...common,
          spokenByCharacter: who,
          creator: who,
          isPartOf: article,
          isBasedOn: document ?? first,
        })
      : stated({
          '@type': 'Claim',
          ...common,
          author: who,
          isBasedOn: document,
          appearance: article,
          firstAppearance: first,
        }),
  ];
}

/**
 * Who a speaker is: their names, and what they are now, by the roles that nobody has ended. A source that is not named is
 * described to readers and to no machine.
 */
export function speakerNodes(party: PublicParty, { newsroom, baseUrl, words }: PageFrame): readonly DataNode[] {
  const { id, kind, name, alternateNames, description, sameAs, roles } = party;
  const path = speakerPath(id);
  const trail = breadcrumbs(newsroom.name, baseUrl, [
    { name: words.onTheRecord, path: recordRoot },
    { name, path },
  ]);
  if (kind === 'unnamed') return [trail];
  const held = roles.filter(({ until }) => until === null || until === '..');
  const titles = held.flatMap(({ title }) => title ?? []);
  const organisations = held.flatMap(({ organisation }) => organisation ?? []);
  const mainEntity = stated({
    '@type': kindOf(kind),
    '@id': `${baseUrl}${path}#speaker`,
    name,
    url: baseUrl + path,
    alternateName: alternateNames.length === 0 ? null : alternateNames,
    description,
    sameAs,
    jobTitle: kind === 'person' && titles.length > 0 ? titles : null,
    affiliation:
      kind === 'person' && organisations.length > 0
        ? organisations.map((one) => ({ '@type': 'Organization', name: one.name, url: baseUrl + speakerPath(one.id) }))
        : null,
  });
  const page = {
    '@type': kind === 'document' ? 'WebPage' : 'ProfilePage',
    '@id': baseUrl + path,
    url: baseUrl + path,
    name,
    inLanguage: newsroom.language,
    isPartOf: siteReference(newsroom.name, baseUrl),
    mainEntity,
  };
  return [page, trail];
}

function kindOf(kind: 'person' | 'organisation' | 'document'): string {
  return kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'CreativeWork';
}
