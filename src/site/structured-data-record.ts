import type { FoundStatement } from '../record/record.ts';
import { recordPath, speakerPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';
import type { DataNode } from './organisation-data.ts';
import { stated } from './structured-data.ts';

/** EDTF that is a date or time of ISO 8601 too, as schema.org wants it. */
const isoTime = /^\d{4}(?:-\d\d){0,2}(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * A statement as schema.org describes it: a Quotation where the words are the speaker's own, else a Claim, which names
 * where it appears and, where the channel has an address, where it appeared first.
 */
export function statementNodes({ statement, story }: FoundStatement, { baseUrl }: PageFrame): readonly DataNode[] {
  const { speaker, saidAt, speech, language, channel, confirmedAt } = statement;
  const who =
    speaker === null || speaker.kind === 'unnamed'
      ? null
      : { '@type': kindOf(speaker.kind), name: speaker.name, url: baseUrl + speakerPath(speaker.id) };
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
          isBasedOn: first,
        })
      : stated({ '@type': 'Claim', ...common, author: who, appearance: article, firstAppearance: first }),
  ];
}

function kindOf(kind: 'person' | 'organisation' | 'document'): string {
  return kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'CreativeWork';
}
