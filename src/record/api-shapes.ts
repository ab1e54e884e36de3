import { type Described, integer, list, named, number, object, oneOf, orNull, text } from '../api/api.ts';
import {
  acts,
  channelKinds,
  parts,
  partyKinds,
  precisions,
  qualifiers,
  relationKinds,
  speeches,
  statuses,
  verdicts,
} from '../statements/statements.ts';

const id = text({ format: 'uuid' });
const url = text({ format: 'uri' });
const instant = (description: string) => text({ format: 'date-time', description });
const printed = orNull(text({ description: 'As printed.' }));

export const ApiPartyRef = named(
  'PartyRef',
  object({ id, kind: oneOf(partyKinds), name: text(), url }, { description: 'Somebody or something that speaks.' }),
);

const moment = orNull(
  object({
    edtf: orNull(text({ description: 'ISO 8601-2 (EDTF); null: not resolved.' })),
    asPrinted: printed,
    resolvedFrom: orNull(text({ description: 'From what a relative day was reckoned.' })),
  }),
);

const place = orNull(object({ id: orNull(id), name: text() }));

const quantity = object(
  {
    value: orNull(number()),
    low: orNull(number()),
    high: orNull(number()),
    unit: text({ description: 'As printed.' }),
    qualifier: oneOf(qualifiers),
    asPrinted: text(),
    qualifierAsPrinted: printed,
  },
  { description: 'A figure is never told without its qualifier.' },
);

const statementRef = object({ id, number: orNull(integer()), name: text(), url });

/** A statement as the API gives it: every field by its name. null: not stated. */
export const ApiStatement = named(
  'Statement',
  object(
    {
      id,
      url: text({ format: 'uri', description: 'Its own page, to cite.' }),
      self: url,
      story: object({ id, self: url, url, headline: text(), language: text() }),
      number: orNull(integer({ description: 'Its place in the story; null: its words stand there no more.' })),
      standing: oneOf(['stands', 'former', 'withdrawn']),
      text: text({ description: 'As printed; stretches that are apart are joined by “ … ”.' }),
      selectors: list(
        object({ part: oneOf(parts), exact: text(), prefix: text(), suffix: text(), start: integer(), end: integer() }),
        { description: 'Where the words stand: offsets in UTF-16 units of the text whose blocks line feeds part.' },
      ),
      speech: oneOf(speeches),
      act: oneOf(acts),
      cue: printed,
      speaker: orNull(ApiPartyRef),
      speaksFor: orNull(ApiPartyRef, { description: 'The organisation that it speaks for, else the speaker.' }),
      speakerAsPrinted: printed,
      role: orNull(text()),
      saidAt: moment,
      saidIn: place,
      channel: orNull(
        object({
          kind: oneOf(channelKinds),
          name: orNull(text()),
          url: orNull(text()),
          archivedUrl: orNull(text()),
          archivedAt: orNull(text()),
        }),
      ),
      via: list(ApiPartyRef, { description: 'Through whom it came, the one nearest to the speaker first.' }),
      topic: orNull(object({ id, slug: text(), name: text() })),
      question: orNull(object({ id, words: text() })),
      about: object({ place, precision: oneOf(precisions), time: moment }),
      quantities: list(quantity),
      hedge: printed,
      language: text({ description: 'BCP 47.' }),
      statuses: list(object({ kind: oneOf(statuses), by: list(statementRef) }), {
        description: 'How it stands, the chief way first, and by whose statements.',
      }),
      assessment: orNull(
        object({ verdict: oneOf(verdicts), explanation: orNull(text()), author: text(), madeAt: instant('When.') }),
        { description: 'What the newsroom found, kept apart from the statement.' },
      ),
      evidence: list(
        object({
          title: text(),
          url: orNull(text()),
          archivedUrl: orNull(text()),
          sha256: orNull(text()),
          retrievedAt: orNull(text()),
          licence: orNull(text()),
          placeIn: orNull(text()),
        }),
      ),
      origin: oneOf(['suggested', 'by hand'], { description: '`suggested`: by software, and confirmed by a person.' }),
      confirmedBy: text(),
      confirmedAt: instant('When a person confirmed it.'),
      withdrawnAt: orNull(instant('When it was withdrawn.')),
      withdrawnReason: orNull(text()),
    },
    { description: 'Who said what, when, where, through which channel, and who disputes it.' },
  ),
);
export type ApiStatement = Described<typeof ApiStatement>;

/** What stands between two statements. */
export const ApiRelation = named(
  'StatementRelation',
  object(
    {
      id,
      kind: oneOf(relationKinds),
      fromId: id,
      toId: id,
      assertedBy: oneOf(['speaker', 'newsroom']),
      note: orNull(text()),
    },
    { description: 'The statement `fromId` disputes (denies, corroborates …) the statement `toId`.' },
  ),
);

/** A party as the API gives it. */
export const ApiParty = named(
  'Party',
  object({
    id,
    kind: oneOf(partyKinds),
    name: text(),
    url,
    self: url,
    alternateNames: list(text()),
    sameAs: orNull(text({ description: 'The same in Wikidata.' })),
    description: orNull(text()),
    anonymityReason: orNull(text({ description: 'Why it is not named.' })),
    roles: list(
      object({
        organisation: orNull(ApiPartyRef),
        title: orNull(text()),
        from: orNull(text({ description: 'EDTF.' })),
        until: orNull(text({ description: 'EDTF.' })),
      }),
    ),
  }),
);
export type ApiParty = Described<typeof ApiParty>;
