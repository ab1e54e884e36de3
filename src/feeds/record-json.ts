import type { NewStatement } from '../record/record.ts';
import { jsonDocument } from './json-feed.ts';
import { type RecordFeed, statementEntry } from './record-feed.ts';

/** JSON Feed 1.1 of statements; what kind of statement it is, when it was said and how it stands are in `_dateline`. */
export function recordJson(feed: RecordFeed, baseUrl: string): string {
  const items = feed.statements.map((statement) => item(statement, feed, baseUrl));
  return jsonDocument(feed, items, baseUrl);
}

function item(of: NewStatement, feed: RecordFeed, baseUrl: string) {
  const { author, html, ...entry } = statementEntry(of, feed, baseUrl);
  const { statement } = of;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: html.markup,
    date_published: entry.shownAt,
    date_modified: entry.updatedAt,
    authors: [author.url === null ? { name: author.name } : { name: author.name, url: author.url }],
    language: entry.language ?? feed.language,
    _dateline: {
      statement: `${baseUrl}/api/v1/statements/${statement.id}`,
      story: entry.story,
      text: statement.text,
      act: statement.act,
      speech: statement.speech,
      said_at: statement.saidAt && { edtf: statement.saidAt.edtf, as_printed: statement.saidAt.asPrinted },
      figures: statement.quantities.map(({ asPrinted }) => asPrinted),
      statuses: statement.statuses.map(({ kind, by }) => ({ kind, by: by.map(({ name }) => name) })),
    },
  };
}
