/** Parties, places and questions as they cross the network; desk-shapes.ts tells where. */
import { type Described, list, named, number, object, oneOf, optional, orNull, text } from '../api/api.ts';
import { partyKinds } from '../statements/statements.ts';
import { count, id, instant, line, reason } from './shape-fields.ts';

export const PartyLine = object({
  id: id('the party'),
  kind: oneOf(partyKinds),
  name: text(),
  role: orNull(text({ description: 'Its present title and organisation, one line.' })),
  organisationId: orNull(id('the organisation that it speaks for now')),
  statements: count('Confirmed statements of it.'),
});
export type PartyLine = Described<typeof PartyLine>;

const roleShape = object({
  organisationId: orNull(id('the organisation')),
  title: orNull(line()),
  from: orNull(line('EDTF.')),
  until: orNull(line('EDTF.')),
});

export const PartyAsked = object({
  kind: oneOf(partyKinds),
  name: line(),
  alternateNames: list(line()),
  sameAs: orNull(text({ maxLength: 200 })),
  description: orNull(line()),
  anonymityReason: orNull(line()),
  roles: list(roleShape),
  reason: optional(reason),
});
export type PartyAsked = Described<typeof PartyAsked>;

export const DeskParty = named(
  'DeskParty',
  object({
    id: id('the party'),
    kind: oneOf(partyKinds),
    name: text(),
    alternateNames: list(text()),
    sameAs: orNull(text()),
    description: orNull(text()),
    anonymityReason: orNull(text()),
    roles: list(
      object({
        organisation: orNull(PartyLine),
        organisationId: orNull(id('the organisation')),
        title: orNull(text()),
        from: orNull(text()),
        until: orNull(text()),
      }),
    ),
    statements: count('Confirmed statements.'),
    mergedInto: orNull(id('the party that it turned out to be')),
    updatedAt: instant('When.'),
  }),
);
export type DeskParty = Described<typeof DeskParty>;

export const PartiesPage = object({
  parties: list(PartyLine),
  next: orNull(id('the last party; give it back as `after`')),
});
export type PartiesPage = Described<typeof PartiesPage>;

export const DoubledParties = object({
  pairs: list(object({ one: PartyLine, other: PartyLine, why: text() })),
});
export type DoubledParties = Described<typeof DoubledParties>;

export const PlaceAsked = object({
  name: line(),
  latitude: orNull(number({ minimum: -90, maximum: 90 })),
  longitude: orNull(number({ minimum: -180, maximum: 180 })),
  country: orNull(text({ pattern: '^[A-Z]{2}$' })),
});
export type PlaceAsked = Described<typeof PlaceAsked>;

export const DeskPlace = named(
  'DeskPlace',
  object({
    id: id('the place'),
    name: text(),
    latitude: orNull(number()),
    longitude: orNull(number()),
    country: orNull(text()),
    source: oneOf(['gazetteer', 'by hand']),
  }),
);
export type DeskPlace = Described<typeof DeskPlace>;

export const PlacesFound = object({
  places: list(DeskPlace),
  gazetteer: list(
    object({ name: text(), latitude: number(), longitude: number(), country: text(), region: orNull(text()) }),
  ),
});
export type PlacesFound = Described<typeof PlacesFound>;

export const Question = named(
  'Question',
  object({ id: id('the question'), topicId: id('its topic'), words: text(), statements: count('That answer it.') }),
);
export type Question = Described<typeof Question>;
export const Questions = object({ questions: list(Question) });
export type Questions = Described<typeof Questions>;
