import '../css/picture.css';
import '../css/picture-words.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { FocalField } from '../pictures/focal-field.tsx';
import { FoundTable } from '../pictures/found-table.tsx';
import { LookedAt } from '../pictures/looked-at.tsx';
import { PictureImage } from '../pictures/picture-image.tsx';
import { nameOf } from '../pictures/picture-lines.tsx';
import { pictureQuery } from '../pictures/picture-queries.ts';
import { usePictureSaves } from '../pictures/picture-saves.ts';
import { ReplaceFile } from '../pictures/replace-file.tsx';
import { UsesList } from '../pictures/uses-list.tsx';
import { WordFields } from '../pictures/word-fields.tsx';
import type { WordName } from '../pictures/word-plan.ts';
import type { DeskPicture } from '../shapes.ts';

const words = {
  all: 'All pictures',
  printed: 'Printed with it',
  noCredit: 'No credit yet',
  file: 'File',
  noFile: 'It has no file yet.',
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  size: (bytes: number) => `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`,
  came: 'Came in',
  by: (name: string) => `by ${name}`,
  taken: 'Taken',
  words: 'Its words',
  wordsAbout:
    'Each saves itself while you write. Readers see changed words once a story that shows it is published again.',
  uses: 'Where it is used',
  found: 'In the file, and in print',
} as const;

const names: readonly WordName[] = [
  'caption',
  'alt',
  'credit',
  'creators',
  'source',
  'copyright',
  'place',
  'rightsTerms',
  'rightsUntil',
  'rightsUrl',
];

/** One picture: what it shows, what it says, what of that is to be looked at, and where it stands. */
export function PictureScreen() {
  const { id = '' } = useParams({ strict: false });
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(pictureQuery(api, id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <ThePicture key={id} given={data} />;
}

function ThePicture({ given }: { readonly given: DeskPicture }) {
  const saves = usePictureSaves(given);
  const { picture } = saves;
  return (
    <>
      <PageTitle acts={<Link to="/pictures">{words.all}</Link>}>{nameOf(picture)}</PageTitle>
      <div className="picture-page">
        <section className="picture-side" aria-label={words.file}>
          {picture.state === 'ready' ? <FocalField saves={saves} /> : <PictureImage picture={picture} sizes="40rem" />}
          <Facts picture={picture} />
          <ReplaceFile picture={picture} />
        </section>
        <section aria-labelledby="picture-words">
          <h2 id="picture-words">{words.words}</h2>
          <p className="small quiet">{words.wordsAbout}</p>
          <LookedAt saves={saves} />
          <WordFields names={names} saves={saves} />
        </section>
      </div>
      <section className="picture-part" aria-labelledby="picture-uses">
        <h2 id="picture-uses">{words.uses}</h2>
        <UsesList id={picture.id} />
      </section>
      {picture.state === 'ready' && (
        <section className="picture-part" aria-labelledby="picture-found">
          <h2 id="picture-found">{words.found}</h2>
          <FoundTable saves={saves} />
        </section>
      )}
    </>
  );
}

function Facts({ picture }: { readonly picture: DeskPicture }) {
  const { width, height, bytes, format, originalName, createdAt, createdBy, takenAt, printed } = picture;
  const file = [
    originalName,
    width > 0 ? words.pixels(width, height) : null,
    format?.toUpperCase(),
    bytes === null ? null : words.size(bytes),
  ].filter(Boolean);
  return (
    <dl className="picture-facts">
      <div>
        <dt>{words.printed}</dt>
        <dd dir="auto">{printed || words.noCredit}</dd>
      </div>
      <div>
        <dt>{words.file}</dt>
        <dd className="figures">{picture.state === 'slot' ? words.noFile : file.join(', ')}</dd>
      </div>
      {takenAt !== null && (
        <div>
          <dt>{words.taken}</dt>
          <dd className="figures">{takenAt}</dd>
        </div>
      )}
      <div>
        <dt>{words.came}</dt>
        <dd>
          <NewsroomMoment at={createdAt} /> {words.by(createdBy)}
        </dd>
      </div>
    </dl>
  );
}
