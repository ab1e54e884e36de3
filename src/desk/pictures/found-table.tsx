import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskPicture, PictureFound } from '../shapes.ts';
import { foundQuery } from './picture-queries.ts';
import type { PictureSaves } from './picture-saves.ts';
import { changeOf, textOf, type WordName, wordPlans } from './word-plan.ts';

const words = {
  caption: 'What the file says, beside what will be printed',
  field: 'Field',
  printed: 'The newsroom’s words',
  found: 'In the file',
  none: 'The file says nothing of itself.',
  nothing: 'Nothing',
  notKept: 'Not printed',
  cut: 'fills its field to the last byte: probably cut off',
  use: 'Use this',
  takeAloud: (field: string, text: string) => `Use this for ${field}: ${text}`,
  busy: 'Saving …',
} as const;

const blocks: Readonly<Record<Said['from'], string>> = { xmp: 'XMP', iim: 'IPTC IIM', exif: 'Exif' };
/** Fields that only files have, or that nobody types here. */
const otherNames: Readonly<Record<string, string>> = {
  takenAt: 'Taken',
  headline: 'Headline',
  instructions: 'Instructions of the supplier',
  digitalSourceType: 'How it was made',
  licensorUrl: 'Where it is licensed',
};

type Found = PictureFound['fields'][number];
type Said = Found['said'][number];

/** Metadata as found in the file, field by field, each with where it stands; what differs can be taken over. */
export function FoundTable({ saves }: { readonly saves: PictureSaves }) {
  const { api } = useDesk();
  const { picture } = saves;
  const { data, error, refetch } = useQuery(foundQuery(api, picture));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  if (data.fields.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <table className="found-table">
      <caption className="hidden-words">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.printed}</th>
          <th scope="col">{words.found}</th>
        </tr>
      </thead>
      <tbody>
        {data.fields.map((found) => (
          <FoundRow key={found.field} found={found} saves={saves} />
        ))}
      </tbody>
    </table>
  );
}

function FoundRow({ found: { field, said }, saves }: { readonly found: Found; readonly saves: PictureSaves }) {
  const { picture } = saves;
  const name = wordNameOf(field);
  const label = (name === null ? otherNames[field] : wordPlans[name].label.replace(', required', '')) ?? field;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td dir="auto" data-label={words.printed}>
        {printedOf(picture, field) ?? <span className="quiet">{words.notKept}</span>}
      </td>
      <td data-label={words.found}>
        <ul>
          {said.map((one) => (
            <li key={`${one.from} ${one.property}`}>
              <span dir="auto">{one.texts.join('; ')}</span>
              <span className="below">
                {blocks[one.from]} <code>{one.property}</code>
                {one.isCut && <span className="to-look-at">, {words.cut}</span>}
              </span>
              {name !== null && differs(picture, name, one) && (
                <ActButton
                  aria-label={words.takeAloud(label, one.texts.join('; '))}
                  busy={words.busy}
                  act={() => saves.change(changeOf(name, one.texts.join('; ')))}
                >
                  {words.use}
                </ActButton>
              )}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function wordNameOf(field: string): WordName | null {
  return field in wordPlans ? (field as WordName) : null;
}

/** The parts of a place stand one by one in the file, and together in the picture. */
function differs(picture: DeskPicture, name: WordName, { texts }: Said): boolean {
  const [known, found] = [textOf(picture, name), texts.join('; ')];
  return name === 'place' ? !known.includes(found) : known !== found;
}

function printedOf(picture: DeskPicture, field: string): string | null {
  const name = wordNameOf(field);
  if (name !== null) return textOf(picture, name) || words.nothing;
  return field === 'takenAt' ? (picture.takenAt ?? words.nothing) : null;
}
