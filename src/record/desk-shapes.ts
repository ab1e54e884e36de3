/**
 * What of the record crosses the network between the desk and the server. All of it below `/api/v1/desk`; `desk: write`
 * unless another permission is named. Every change is written down with who made it, when and why.
 *
 * | method | path | body or query | answer |
 * | --- | --- | --- | --- |
 * | GET | /stories/:id/record | | StoryRecordDesk |
 * | POST | /stories/:id/record/suggestions | SuggestAsked: the words as they stand in the editor | Suggestions |
 * | POST | /stories/:id/record/waved | {words, reason?} | StoryRecordDesk: a sentence need not be on the record |
 * | DELETE | /stories/:id/record/waved/:key | | StoryRecordDesk |
 * | POST | /statements | StatementAsked | 201 StatementDone; the same id again: 200 and what is there |
 * | GET | /statements/:id | | DeskStatement |
 * | PATCH | /statements/:id | StatementChange | StatementDone |
 * | POST | /statements/:id/confirm | {takeNewWords?, reason?} | StatementDone |
 * | POST | /statements/:id/reject | {reason?} | StatementDone |
 * | POST | /statements/:id/withdraw (`desk: publish`) | {reason} | StatementDone |
 * | POST | /statements/:id/restore (`desk: publish`) | {reason} | StatementDone |
 * | DELETE | /statements/:id | {reason} | 204; one that was public is withdrawn instead, and says so (409) |
 * | GET | /statements/:id/changes | | RecordChanges |
 * | POST | /statements/:id/relations | RelationAsked | 201 StatementDone |
 * | DELETE | /relations/:id | {reason} | 204 |
 * | POST | /statements/:id/assessments (`desk: publish`) | AssessmentAsked | 201 StatementDone |
 * | POST | /statements/:id/evidence | EvidenceAsked | 201 StatementDone |
 * | DELETE | /evidence/:id | {reason} | 204 |
 * | GET | /parties | ?words &kind &limit &after &story (those it names come first) | PartiesPage |
 * | POST | /parties | PartyAsked | 201 DeskParty |
 * | GET | /parties/:id | | DeskParty |
 * | PATCH | /parties/:id | PartyAsked with `reason` | DeskParty |
 * | POST | /parties/:id/merge (`desk: publish`) | {into, reason} | DeskParty: the one that is left |
 * | GET | /parties/doubled | | DoubledParties |
 * | POST | /parties/doubled/apart | {one, other} | 204: these two are not the same |
 * | GET | /places | ?words &limit | PlacesFound: the newsroom's own, then the gazetteer's |
 * | POST | /places | PlaceAsked | 201 DeskPlace |
 * | GET | /topics/:id/questions | | Questions |
 * | POST | /topics/:id/questions | {words} | 201 Question |
 * | PATCH | /questions/:id | {words, reason?} | Question |
 * | GET | /record/queue | ?limit &after | RecordQueue: words that changed or are lost |
 *
 * A statement of a published story that an editor changes is shown so at once; what a reporter changes is shown with the
 * story's next publication. `StatementDone.isShown` tells which.
 */
import { type Described, integer, list, named, number, object, oneOf, orNull, text, truth } from '../api/api.ts';
import {
  acts,
  channelKinds,
  parts,
  precisions,
  qualifiers,
  relationKinds,
  speeches,
  statementStates,
  verdicts,
} from '../statements/statements.ts';
import { PartyLine } from './party-shapes.ts';
import { count, id, instant, line, words } from './shape-fields.ts';

export const StretchShape = named(
  'Stretch',
  object(
    {
      part: oneOf(parts),
      exact: text({ maxLength: 20_000 }),
      prefix: text({ maxLength: 64 }),
      suffix: text({ maxLength: 64 }),
      start: integer({ minimum: 0 }),
      end: integer({ minimum: 0 }),
    },
    { description: 'Where words stand in a story, as W3C’s Web Annotation selects them.' },
  ),
);

export const MomentShape = named(
  'Moment',
  object({
    edtf: orNull(line('ISO 8601-2 (EDTF): `2026-11-19`, `2024-08/..`; null: not resolved.')),
    asPrinted: orNull(line()),
    resolvedFrom: orNull(line('What a relative day was reckoned from.')),
  }),
);

export const QuantityShape = named(
  'Quantity',
  object({
    value: orNull(number()),
    low: orNull(number()),
    high: orNull(number()),
    unit: line(),
    qualifier: oneOf(qualifiers),
    asPrinted: line(),
    qualifierAsPrinted: orNull(line()),
  }),
);

const PlaceNamed = object({ placeId: orNull(id('the place')), asPrinted: orNull(line()) });

const ChannelShape = object({
  kind: oneOf(channelKinds),
  name: orNull(line()),
  url: orNull(text({ maxLength: 2_000 })),
  archivedUrl: orNull(text({ maxLength: 2_000 })),
  archivedAt: orNull(instant('When that copy was kept.')),
});

const stated = {
  speech: oneOf(speeches),
  act: oneOf(acts),
  cue: orNull(line('The verb as printed.')),
  speakerId: orNull(id('the party that speaks')),
  organisationId: orNull(id('the organisation that it speaks for here')),
  speakerAsPrinted: orNull(line()),
  roleAsPrinted: orNull(line()),
  saidAt: orNull(MomentShape),
  saidIn: orNull(PlaceNamed),
  channel: orNull(ChannelShape),
  via: list(id('a party through which it came, the one nearest to the speaker first')),
  topicId: orNull(id('the topic')),
  questionId: orNull(id('the question that it answers')),
  aboutPlace: orNull(PlaceNamed),
  placePrecision: oneOf(precisions),
  aboutTime: orNull(MomentShape),
  quantities: list(QuantityShape),
  hedge: orNull(words()),
  language: text({ maxLength: 35, description: 'BCP 47.' }),
};

export const StatementShape = named('StatementFields', object(stated));
export type StatementShape = Described<typeof StatementShape>;

const status = object({
  kind: text({ description: '`record`, `corroborated`, `disputed` …' }),
  by: list(object({ id: id('the statement'), storyId: id('its story'), number: orNull(integer()), name: text() })),
});

const DeskRelation = object({
  id: id('the relation'),
  fromId: id('the statement that says it'),
  toId: id('the statement of which it is said'),
  kind: oneOf(relationKinds),
  assertedBy: oneOf(['speaker', 'newsroom']),
  note: orNull(words()),
  /** the other end, for a line about it */
  other: object({
    id: id('the other statement'),
    storyId: id('its story'),
    headline: text(),
    name: text(),
    text: text(),
  }),
});

const DeskAssessment = object({
  id: id('the assessment'),
  verdict: oneOf(verdicts),
  explanation: orNull(words()),
  author: text(),
  madeAt: instant('When.'),
  sourceReliability: orNull(oneOf(['A', 'B', 'C', 'D', 'E', 'F'])),
  informationCredibility: orNull(integer({ minimum: 1, maximum: 6 })),
});

export const evidenceFields = {
  title: line(),
  url: orNull(text({ maxLength: 2_000 })),
  archivedUrl: orNull(text({ maxLength: 2_000 })),
  sha256: orNull(text({ pattern: '^[0-9a-f]{64}$' })),
  retrievedAt: orNull(instant('When it was fetched.')),
  licence: orNull(line()),
  placeIn: orNull(line('Page, box or time in it.')),
};

export const DeskStatement = named(
  'DeskStatement',
  object({
    id: id('the statement'),
    storyId: id('its story'),
    state: oneOf(statementStates),
    text: text(),
    anchor: oneOf(['exact', 'moved', 'changed', 'lost']),
    stretches: list(StretchShape),
    found: orNull(list(StretchShape), { description: 'For `changed`: the words that stand there now.' }),
    fields: StatementShape,
    speaker: orNull(PartyLine),
    organisation: orNull(PartyLine),
    saidInName: orNull(text()),
    aboutPlaceName: orNull(text()),
    statuses: list(status),
    relations: list(DeskRelation),
    assessments: list(DeskAssessment),
    evidence: list(object({ id: id('the evidence'), ...evidenceFields })),
    origin: oneOf(['suggested', 'by hand']),
    confirmedBy: orNull(text()),
    confirmedAt: orNull(instant('When.')),
    withdrawnAt: orNull(instant('When.')),
    withdrawnReason: orNull(text()),
    isPublic: truth({ description: 'Whether readers see it now.' }),
    updatedAt: instant('When.'),
  }),
);
export type DeskStatement = Described<typeof DeskStatement>;

/** A statement that this one may contradict or bear out: the conflict finder's offer. */
export const Offer = object({
  statementId: id('the other statement'),
  storyId: id('its story'),
  kind: oneOf(relationKinds),
  name: text({ description: 'Who said the other one.' }),
  text: text(),
  why: text({ description: 'One sentence: `no more than 6 knots there, approximately 9 knots here`.' }),
});
export type Offer = Described<typeof Offer>;

export const Suggestion = named(
  'Suggestion',
  object({
    key: text({ description: 'Names this suggestion while the words stay.' }),
    text: text(),
    stretches: list(StretchShape),
    fields: StatementShape,
    speaker: orNull(PartyLine, { description: 'The known party that it is; null: a new one, or nobody.' }),
    organisation: orNull(PartyLine),
    /** the cue and the source, to be shown beside the words */
    sourceText: orNull(text()),
    isSaid: truth({ description: 'false: a belief, a wish, a plan or an order.' }),
    confidence: number({ minimum: 0, maximum: 1, description: 'How likely it is right.' }),
    extractor: object({ name: text(), version: text() }),
    offers: list(Offer),
  }),
);
export type Suggestion = Described<typeof Suggestion>;

export const Suggestions = object({
  suggestions: list(Suggestion),
  readsLanguage: truth({ description: 'false: the suggester has nothing for this language.' }),
});
export type Suggestions = Described<typeof Suggestions>;

export const StoryRecordDesk = object({
  statements: list(DeskStatement, { description: 'In the order of the text; those that are lost come last.' }),
  waved: list(object({ key: text(), words: text(), reason: orNull(text()), by: text(), at: instant('When.') })),
});
export type StoryRecordDesk = Described<typeof StoryRecordDesk>;

export const StatementDone = object({
  statement: DeskStatement,
  offers: list(Offer),
  isShown: truth({ description: 'Whether readers see this change already.' }),
});
export type StatementDone = Described<typeof StatementDone>;

export const RecordQueue = object({
  counts: object({
    changed: count('Whose words changed.'),
    lost: count('Whose words are gone.'),
    doubled: count('Pairs of parties that may be one.'),
  }),
  statements: list(object({ statement: DeskStatement, headline: text({ description: 'Of its story.' }) })),
  next: orNull(id('the last statement; give it back as `after`')),
});
export type RecordQueue = Described<typeof RecordQueue>;

export const RecordChanges = object({
  changes: list(
    object({
      id: id('the change'),
      at: instant('When.'),
      by: text(),
      action: text(),
      reason: orNull(text()),
      fields: list(object({ field: text(), before: orNull(text()), after: orNull(text()) })),
    }),
  ),
});
export type RecordChanges = Described<typeof RecordChanges>;
