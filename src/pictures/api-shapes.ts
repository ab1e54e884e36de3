import { type Described, integer, list, named, number, object, oneOf, orNull, text, truth } from '../api/api.ts';

const rendition = object({
  format: oneOf(['avif', 'webp', 'jpeg']),
  mediaType: oneOf(['image/avif', 'image/webp', 'image/jpeg']),
  width: integer({ description: 'Pixels.' }),
  height: integer({ description: 'Pixels.' }),
  bytes: integer(),
  url: text({ format: 'uri', description: 'Made from the content: what is at this address never changes.' }),
});

/** A picture as the API gives it: its credit is never apart from it. */
export const ApiPicture = named(
  'Picture',
  object(
    {
      id: text({ format: 'uuid' }),
      self: text({ format: 'uri', description: 'This picture in the API.' }),
      state: oneOf(['ready', 'slot'], {
        description: 'slot: the newsroom knows of the picture and has no file of it.',
      }),
      alt: orNull(text({ description: 'What it shows, for those who do not see it.' })),
      caption: orNull(text()),
      creators: list(text(), { description: 'Every creator, in the order given.' }),
      credit: orNull(text({ description: 'The line to print with the picture, whole.' })),
      creditProbablyCut: truth({ description: 'The credit sits at the length limit of the field it came in.' }),
      source: orNull(text()),
      copyright: orNull(text({ description: 'The copyright notice.' })),
      rightsTerms: orNull(text({ description: 'Under which terms it may be used.' })),
      rightsUrl: orNull(text({ description: 'Where those terms are.' })),
      takenAt: orNull(text({ description: 'As stated: EDTF or ISO 8601, perhaps without time or zone.' })),
      place: orNull(text()),
      width: orNull(integer({ description: 'Pixels of the original.' })),
      height: orNull(integer({ description: 'Pixels of the original.' })),
      focal: orNull(object({ x: number({ minimum: 0, maximum: 1 }), y: number({ minimum: 0, maximum: 1 }) }), {
        description: 'What must stay in view when it is cut: 0 to 1 from the left and the top.',
      }),
      colour: orNull(text({ description: 'A CSS colour for the frame until the picture is there.' })),
      renditions: list(rendition, { description: 'The sizes and formats that readers are sent.' }),
    },
    { description: 'A published picture. null: not stated.' },
  ),
);
export type ApiPicture = Described<typeof ApiPicture>;
