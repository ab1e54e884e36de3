import type { FoundStatement } from '../record/record.ts';
import { recordPath } from './addresses.ts';
import type { PageFrame } from './frame.ts';
import type { DataNode } from './organisation-data.ts';
import { stated } from './structured-data.ts';

/** A statement as schema.org describes it: a Quotation where the words are the speaker's own, else a Claim. */
export function statementNodes({ statement, story }: FoundStatement, { baseUrl }: PageFrame): readonly DataNode[] {
  const { speaker, saidAt, speech, language } = statement;
  const who =
    speaker === null || speaker.kind === 'unnamed' ? null : { '@type': kindOf(speaker.kind), name: speaker.name };
  return [
    stated({
      '@type': speech === 'direct' ? 'Quotation' : 'Claim',
      '@id': baseUrl + recordPath(statement.id),
      url: baseUrl + recordPath(statement.id),
      text: statement.text,
      inLanguage: language,
      ...(speech === 'direct' ? { spokenByCharacter: who } : {}),
      creator: who,
      dateCreated: /^\d{4}(?:-\d\d){0,2}(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?$/.test(saidAt?.edtf ?? '')
        ? saidAt?.edtf
        : null,
      isPartOf: { '@type': 'NewsArticle', '@id': `${baseUrl}${story.path}#story`, url: baseUrl + story.path },
    }),
  ];
}

function kindOf(kind: 'person' | 'organisation' | 'document'): string {
  return kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'CreativeWork';
}
