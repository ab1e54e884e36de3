/** A plain-text capture of a page, read as a clipping. */
import { creditLooksCut } from '../pictures/pictures.ts';
import type { Dateline, StoryDocument } from '../stories/stories.ts';
import { countWords, directionOf } from '../text/text.ts';
import { checkAccount } from './account.ts';
import { resolveReportDay } from './datelines.ts';
import { guessLanguage } from './languages.ts';
import { mergeFacts } from './meta-lines.ts';
import { openWithDateline, placeOpening } from './opening.ts';
import { inkForText, type Placement, pictureKey } from './placements.ts';
import { type Clipping, type ClippingPicture, type ReportLine, type StatedTime, UnreadableClipping } from './shapes.ts';
import { readBody, type TextPicture } from './text-body.ts';
import { readHead } from './text-head.ts';
import { type Passage, passagesOf } from './text-lines.ts';

/** A story may have some fifty thousand parts, and a paragraph is two. */
const passagesAtMost = 20_000;

/** Reads a capture; `language` is taken as given, else it is told from the text. Throws UnreadableClipping. */
export function readTextClipping(text: string, language: string | null): Clipping {
  const passages = passagesOf(text);
  if (passages.length > passagesAtMost) {
    const most = passagesAtMost.toLocaleString('en');
    throw new UnreadableClipping(`The capture has more than ${most} paragraphs. Bring in one story at a time.`);
  }
  const head = readHead(passages);
  const rest = passages.flatMap((passage, index) => (head.placements.has(index) ? [] : [{ passage, index }]));
  const body = readBody(
    rest.map(({ passage }) => passage),
    head,
  );
  const placements = new Map<number, Placement>(head.placements);
  for (const [place, { index }] of rest.entries()) {
    const placement = body.placements[place];
    if (placement) placements.set(index, placement);
  }
  const facts = mergeFacts(head.facts, body.facts);
  const whole: StoryDocument = { type: 'doc', content: body.nodes.length === 0 ? [{ type: 'paragraph' }] : body.nodes };
  const opening = openWithDateline(whole, facts.published);
  for (const [index, placement] of opening ? [...placements].sort(([one], [other]) => one - other) : []) {
    const opened = opening && placeOpening(opening, placement);
    if (!opened) continue;
    placements.set(index, opened);
    break;
  }
  const dateline = opening?.dateline ?? resolvedDateline(passages, placements, facts.published);
  const document = opening?.document ?? whole;
  const spoken = language ?? guessLanguage(passages.map((passage) => passage.text).join('\n'));
  const report = reportOf(passages, placements);
  const found = passages.reduce((sum, passage) => sum + passage.lines.length, 0);
  checkAccount({ found, words: null, report, inkForText: inkForText(placements.values()), document });
  return {
    format: 'text',
    headline: head.headline,
    standfirst: head.standfirst,
    kicker: head.kicker,
    bylines: facts.bylines,
    dateline,
    publishedAt: facts.published,
    modifiedAt: facts.modified,
    agency: body.agency ?? facts.agency ?? dateline?.agency ?? null,
    originUrl: null,
    siteName: head.siteName,
    language: spoken,
    direction: spoken === null ? 'ltr' : directionOf(spoken),
    section: facts.section,
    tags: facts.tags,
    document,
    pictures: body.pictures.map(asPicture),
    leadPicture: null,
    report,
  };
}

function asPicture({ caption, credit }: TextPicture, index: number): ClippingPicture {
  return {
    key: pictureKey(index),
    caption,
    credit,
    alt: '',
    src: null,
    beside: null,
    creditCut: creditLooksCut(credit),
  };
}

/** A capture that states no time of publication may still tell its day; the line with the date says how. */
function resolvedDateline(
  passages: readonly Passage[],
  placements: Map<number, Placement>,
  published: StatedTime | null,
): Dateline | null {
  if (published?.iso != null) return null;
  const kept = passages.flatMap(({ text }, index) => (placements.get(index)?.kept ? [{ text, index }] : []));
  const day = resolveReportDay(kept.map(({ text }) => text));
  if (day === null) return null;
  const source = kept.find(({ text }) => text.includes(day.printed));
  const placement = source && placements.get(source.index);
  if (source && placement) placements.set(source.index, { ...placement, notes: [...placement.notes, day.how] });
  return { place: null, date: day.day, agency: null };
}

function reportOf(passages: readonly Passage[], placements: ReadonlyMap<number, Placement>): ReportLine[] {
  return passages.flatMap(({ lines }, index) => {
    const placement = placements.get(index);
    return lines.map(({ number, text }, place) => ({
      from: number,
      text,
      words: countWords(text),
      kept: placement?.kept ?? null,
      dropped: placement?.dropped ?? null,
      notes: place === 0 ? (placement?.notes ?? []) : [],
    }));
  });
}
