import { commaOf, listFormat, type Words } from '../messages/messages.ts';
import { type NewStatement, speakerPath, statementPath } from '../record/record.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { directionOf, opening } from '../text/text.ts';
import type { FeedHead } from './feed.ts';
import { type Markup, markup } from './markup.ts';

/** A feed of statements. */
export interface RecordFeed extends FeedHead {
  /** newest on the record first; each stands in a published story */
  readonly statements: readonly NewStatement[];
  /** in the feed's language */
  readonly words: Words;
}

/** Characters of what was said, in a title and in a summary. */
const titleAtMost = 120;
const summaryAtMost = 240;

/** What the formats say of a statement, each under its own names. */
export interface StatementEntry {
  /** stable: the statement's own */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** who said it; a feed of what people said is theirs, entry by entry */
  readonly author: { readonly name: string; readonly url: string | null };
  readonly summary: string;
  readonly html: Markup;
  readonly shownAt: string;
  readonly updatedAt: string;
  /** BCP 47; null: the feed's own */
  readonly language: string | null;
  readonly story: { readonly url: string; readonly title: string };
  /** how it stands, and who makes it so */
  readonly standings: readonly string[];
}

/** Reads a statement as feeds tell it: its words with their speaker, and never a disputed one without saying so. */
export function statementEntry(
  { statement, story, shownAt }: NewStatement,
  feed: RecordFeed,
  baseUrl: string,
): StatementEntry {
  const { words } = feed;
  const name = statement.speaker?.name ?? statement.speakerAsPrinted ?? words.sourceNotStated;
  const standings = standingsOf(statement, words);
  const url = baseUrl + statementPath(statement.id);
  const place = {
    url: `${baseUrl}${encodeURI(story.path)}${statement.number === null ? '' : `#s${statement.number}`}`,
    title: story.headline,
  };
  return {
    id: `urn:uuid:${statement.id}`,
    url,
    title: words.statementTitle({ who: name, words: opening(statement.text, titleAtMost) }),
    author: { name, url: statement.speaker && baseUrl + speakerPath(statement.speaker.id) },
    summary: [opening(statement.text, summaryAtMost), ...standings].join(' · '),
    html: markup`${quotation(statement, url)}<p>${whoOf(statement, name, words)}</p>
<p>${standings.join(' · ')}</p>
<p><a href="${place.url}">${place.title}</a></p>
`,
    shownAt,
    updatedAt: changedAt(statement, shownAt),
    language: statement.language === feed.language ? null : statement.language,
    story: place,
    standings,
  };
}

/** When what an entry says last changed, as far as the record says. */
export function changedAt({ confirmedAt, assessment }: PublicStatement, shownAt: string): string {
  return [confirmedAt, assessment?.madeAt ?? ''].reduce((one, other) => (one > other ? one : other), shownAt);
}

function quotation({ text, language, speech }: PublicStatement, url: string): Markup {
  const words = markup`<p lang="${language}" dir="${directionOf(language)}">${text}</p>\n`;
  return speech === 'indirect' ? words : markup`<blockquote cite="${url}">${words}</blockquote>\n`;
}

/** Who, as what, and for whom. */
function whoOf({ role, group }: PublicStatement, name: string, { locale }: Words): string {
  const organisation = group === null || group.name === name ? [] : [group.name];
  return [name, ...(role === null ? [] : [role]), ...organisation].join(commaOf(locale));
}

/** Each way in which it stands, with who makes it so wherever somebody can be named. */
function standingsOf({ statuses }: PublicStatement, words: Words): readonly string[] {
  return statuses.map(({ kind, by }) => {
    const sources = [...new Set(by.map(({ name }) => name).filter(Boolean))];
    const names = listFormat(words.locale).format(sources);
    if (kind === 'asked') return words.askedDeclined;
    if (sources.length === 0) return words.statusOf[kind];
    if (kind === 'disputed') return words.disputedBy({ names });
    if (kind === 'corroborated') return words.corroboratedBy({ count: sources.length, names });
    if (kind === 'superseded') return words.supersededBy({ names });
    return kind === 'corrected' ? words.correctedBy({ names }) : words.statusOf[kind];
  });
}
