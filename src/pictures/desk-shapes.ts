import {
  type Described,
  integer,
  list,
  mended,
  named,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
} from '../api/api.ts';

/** What the desk sees and changes of a picture. The browser's app imports the types. */

const words = (what: string, most: number) =>
  mended(text({ maxLength: most, description: what }), `Give at most ${most} characters.`);
const creators = mended(
  list(text({ maxLength: 400 }), { description: 'Every creator, in printed order.' }),
  'Give a list of names.',
);
const focal = mended(
  object({ x: number({ minimum: 0, maximum: 1 }), y: number({ minimum: 0, maximum: 1 }) }),
  'Give x and y from 0 to 1, from the left and the top.',
);
const day = mended(
  orNull(text({ format: 'date' }), { description: 'The last day on which it may be printed; null: none is known.' }),
  'Give a day such as 2026-11-30, or null.',
);

const fields = {
  alt: words('What it shows, for those who do not see it.', 5_000),
  caption: words('The words below it.', 20_000),
  creators,
  credit: words('The line to print with it, whole.', 5_000),
  source: words('Where it is from.', 5_000),
  copyright: words('The copyright notice.', 5_000),
  rightsTerms: words('Under which terms it may be used.', 20_000),
  rightsUrl: words('Where those terms are.', 5_000),
  place: words('Where it was taken.', 5_000),
} as const;

/** Fields that a person can look at and call right as they are. */
const confirmable = [
  'caption',
  'alt',
  'creators',
  'credit',
  'source',
  'copyright',
  'rightsTerms',
  'rightsUrl',
  'place',
  'takenAt',
  'headline',
] as const;

const flag = object({
  field: text({ description: 'The field that is to be looked at.' }),
  problem: oneOf(['probably-cut', 'charset-guessed', 'sources-differ', 'missing', 'expired']),
  message: text({ description: 'What is the matter and how to mend it, in a sentence or two.' }),
});

export const DeskPicture = named(
  'DeskPicture',
  object({
    id: text({ format: 'uuid' }),
    state: oneOf(['ready', 'slot'], { description: 'slot: its words are known, and its file is still asked for.' }),
    ...fields,
    takenAt: orNull(text()),
    rightsUntil: day,
    focal: orNull(focal),
    width: integer({ description: 'Pixels; 0 for a slot.' }),
    height: integer(),
    format: orNull(text()),
    bytes: orNull(integer({ description: 'Of the file as it came.' })),
    originalName: orNull(text()),
    colour: orNull(text()),
    printed: text({ description: 'The credit line as readers see it.' }),
    flags: list(flag, { description: 'Everything that a person should look at, what printing needs first.' }),
    files: list(
      object({
        format: text(),
        width: integer(),
        height: integer(),
        address: text({ description: 'Below the desk’s API.' }),
      }),
      { description: 'Its renditions, also before any story shows it.' },
    ),
    createdAt: text({ format: 'date-time' }),
    createdBy: text(),
    updatedAt: text({ format: 'date-time' }),
  }),
);
export type DeskPicture = Described<typeof DeskPicture>;

export const DeskPictures = named(
  'DeskPictures',
  object({
    pictures: list(DeskPicture),
    next: orNull(text({ format: 'uuid' }), { description: 'Give it back as `before`; null at the end.' }),
  }),
);
export type DeskPictures = Described<typeof DeskPictures>;

export const PictureChange = object({
  alt: optional(fields.alt),
  caption: optional(fields.caption),
  creators: optional(fields.creators),
  credit: optional(fields.credit),
  source: optional(fields.source),
  copyright: optional(fields.copyright),
  rightsTerms: optional(fields.rightsTerms),
  rightsUrl: optional(fields.rightsUrl),
  place: optional(fields.place),
  focal: optional(orNull(focal)),
  rightsUntil: optional(day),
  confirmed: optional(mended(list(oneOf(confirmable)), 'Give the names of the fields that you have looked at.')),
});
export type PictureChange = Described<typeof PictureChange>;
