import { atomDocument, author } from './atom.ts';
import { type Markup, markup } from './markup.ts';
import { type RecordFeed, type StatementEntry, statementEntry } from './record-feed.ts';

/** Atom of statements: each entry's author is who said it, and it names the story that it stands in (`related`). */
export function recordAtom(feed: RecordFeed, baseUrl: string): string {
  const entries = feed.statements.map((statement) => atomEntry(statementEntry(statement, feed, baseUrl)));
  return atomDocument(feed, entries, baseUrl);
}

function atomEntry(entry: StatementEntry): Markup {
  const { language, story } = entry;
  return markup`<entry${language === null ? null : markup` xml:lang="${language}"`}>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<link rel="related" type="text/html" title="${story.title}" href="${story.url}"/>
<published>${entry.shownAt}</published>
<updated>${entry.updatedAt}</updated>
${author(entry.author.name, entry.author.url)}<summary>${entry.summary}</summary>
<content type="html">${entry.html.markup}</content>
</entry>
`;
}
