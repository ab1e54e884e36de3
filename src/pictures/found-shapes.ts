import { type Described, list, named, object, oneOf, orNull, text, truth } from '../api/api.ts';

/** What a picture's file says of itself, as the desk is told. The desk imports the types. */
export const PictureFound = named(
  'PictureFound',
  object({
    fields: list(
      object({
        field: text({ description: 'A field of the picture, or one that only files know, such as headline.' }),
        said: list(
          object({
            from: oneOf(['xmp', 'iim', 'exif'], { description: 'The block of metadata that says it.' }),
            property: text({ description: 'Its name there, such as photoshop:Credit or 2:110.' }),
            texts: list(text(), { description: 'One, or the names one by one.' }),
            isCut: truth({ description: 'It fills its field to the last byte, so that its end was probably cut off.' }),
          }),
        ),
      }),
      { description: 'Only fields of which the file says something.' },
    ),
    fullCredit: orNull(text(), {
      description: 'Where the file says somewhere how the picture’s credit goes on: the credit, whole.',
    }),
  }),
);
export type PictureFound = Described<typeof PictureFound>;
