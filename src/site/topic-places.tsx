import { drawMap, type MapDrawing, type MapMark } from '../maps/maps.ts';
import { instantText } from '../messages/messages.ts';
import type { PlaceOfRecord } from '../record/record.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { aboutPlaceText } from './record-words.ts';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

const precisions = ['unknown', 'region', 'locality', 'vicinity', 'exact'] as const;
/** Places whose marks can still be told apart. */
const marksAtMost = 16;
/** Units: a wider circle about a mark is drawn as a line, so that what lies within it can be read. */
const filledAtMost = 60;
/** Beyond this no one length holds across the map. */
const barAtMost = 1_000;

type Standing = MapMark['standing'];

/** Claimed by a source, reported by two that do not depend on each other, or confirmed by the newsroom; null: none was. */
export function standingOf({ about, reported, confirmed }: PlaceOfRecord): Standing | null {
  if (confirmed > 0) return 'confirmed';
  if (reported > 0) return 'reported';
  return about > 0 ? 'claimed' : null;
}

/** Where it is said to have happened: the list first, then the map, which says no more than the list. */
export function TopicPlaces({ places, frame }: { places: readonly PlaceOfRecord[]; frame: PageFrame }) {
  const voice = voiceOf(frame);
  const { words } = voice;
  const marked = places.filter((place) => isMapped(place)).slice(0, marksAtMost);
  const maps = mapsOf(marked.flatMap(markOf), frame.newsroom.maps.borders);
  const columns = [words.placeColumn, words.standingColumn, words.aboutColumn, words.madeThereColumn];
  return (
    <section className="block" aria-labelledby="places">
      <h2 className="block-title" id="places">
        <Voiced voice={voice}>{words.places}</Voiced>
      </h2>
      <table className="tbl places">
        <caption className="unseen">
          <Voiced voice={voice}>{words.placesTable}</Voiced>
        </caption>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col">
                <Voiced voice={voice}>{title}</Voiced>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <PlaceRow
              key={place.id}
              place={place}
              number={maps?.wide.areNumbered ? marked.indexOf(place) + 1 : 0}
              voice={voice}
            />
          ))}
        </tbody>
      </table>
      {maps === null ? null : <PlacesMap maps={maps} frame={frame} />}
    </section>
  );
}

function isMapped(place: PlaceOfRecord): boolean {
  return place.latitude !== null && place.longitude !== null && standingOf(place) !== null;
}

function markOf(place: PlaceOfRecord): MapMark[] {
  const { latitude, longitude, name, about, precision } = place;
  const standing = standingOf(place);
  if (latitude === null || longitude === null || standing === null) return [];
  return [{ label: name, latitude, longitude, standing, precision: precisions[precision] ?? 'unknown', count: about }];
}

/** Both drawings name their places, or both number them, as the list does. */
function mapsOf(marks: readonly MapMark[], borders: PageFrame['newsroom']['maps']['borders']) {
  const wide = drawMap({ marks, size: 'wide', borders });
  const narrow = drawMap({ marks, size: 'narrow', borders });
  if (wide === null || narrow === null) return null;
  if (wide.areNumbered === narrow.areNumbered) return { wide, narrow };
  const numbered = (size: 'wide' | 'narrow', made: MapDrawing) =>
    made.areNumbered ? made : (drawMap({ marks, size, borders, areNumbered: true }) ?? made);
  return { wide: numbered('wide', wide), narrow: numbered('narrow', narrow) };
}

function PlaceRow({ place, number, voice }: { place: PlaceOfRecord; number: number; voice: PageVoice }) {
  const standing = standingOf(place);
  return (
    <tr>
      <th scope="row">
        {number > 0 ? <span className="place-number">{number}</span> : null}{' '}
        <Typed voice={voice} text={nameOf(place, voice)} />
      </th>
      <td className="standing">
        {standing === null ? null : (
          <>
            <StandingSign standing={standing} /> <Voiced voice={voice}>{voice.words.standingOf[standing]}</Voiced>
          </>
        )}
      </td>
      <td className="num">{place.about}</td>
      <td className="num">{place.saidThere}</td>
    </tr>
  );
}

/** With how precisely it is known, where anything happened there and somebody said. */
function nameOf({ name, precision, about }: PlaceOfRecord, { words }: PageVoice): string {
  const known = precisions[precision] ?? 'unknown';
  return about === 0 || known === 'unknown' ? name : aboutPlaceText({ name }, known, words);
}

/** The same sign beside the words as on the map: a ring, a ring with its half filled, a full square. */
function StandingSign({ standing }: { standing: Standing }) {
  return (
    <svg className="map sign" viewBox="0 0 14 14" aria-hidden="true">
      <Sign standing={standing} x={7} y={7} />
    </svg>
  );
}

function Sign({ standing, x, y }: { standing: Standing; x: number; y: number }) {
  if (standing === 'confirmed') return <rect className="m-confirmed" x={x - 5} y={y - 5} width={10} height={10} />;
  return (
    <>
      <circle className="m-claimed" cx={x} cy={y} r={5} />
      {standing === 'reported' ? <circle className="m-reported" cx={x} cy={y} r={2.4} /> : null}
    </>
  );
}

function PlacesMap({
  maps,
  frame,
}: {
  maps: { readonly wide: MapDrawing; readonly narrow: MapDrawing };
  frame: PageFrame;
}) {
  const voice = voiceOf(frame);
  const { words } = voice;
  const standings = [...new Set(maps.wide.marks.map(({ standing }) => standing))];
  const described = maps.wide.marks.map(({ label, standing }) => `${label}: ${words.standingOf[standing]}.`).join(' ');
  const isDisputed = maps.wide.disputed !== '' || maps.narrow.disputed !== '';
  return (
    <figure className="figure places-map">
      {(['wide', 'narrow'] as const).map((size) => (
        <MapSvg key={size} size={size} drawing={maps[size]} described={described} voice={voice} />
      ))}
      <figcaption>
        <ul className="chart-key">
          {standings.map((standing) => (
            <li key={standing}>
              <StandingSign standing={standing} />
              <Voiced voice={voice}>{words.standingKey[standing]}</Voiced>
            </li>
          ))}
          {isDisputed ? (
            <li>
              <svg className="map sign" viewBox="0 0 14 14" aria-hidden="true">
                <path className="m-disputed" d="M0 7h14" />
              </svg>
              <Voiced voice={voice}>{words.borderDisputed}</Voiced>
            </li>
          ) : null}
        </ul>
        <span className="caption">
          <Voiced voice={voice}>{words.placesNamed}</Voiced>
        </span>{' '}
        <span className="credit">
          <Voiced voice={voice}>
            {words.mapCredit({ newsroom: frame.newsroom.name, when: instantText(frame.now.toString(), 'day', voice) })}
          </Voiced>
        </span>
      </figcaption>
    </figure>
  );
}

function MapSvg(props: { size: 'wide' | 'narrow'; drawing: MapDrawing; described: string; voice: PageVoice }) {
  const { size, drawing, described, voice } = props;
  const { width, height, land, borders, disputed, marks, labels, scale } = drawing;
  const bar = height - 16;
  return (
    <svg
      className={`map map-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`map-${size}-t`}
      aria-describedby={`map-${size}-d`}
      direction="ltr"
    >
      <title id={`map-${size}-t`}>{voice.words.mapIs}</title>
      <desc id={`map-${size}-d`}>{described}</desc>
      <rect className={land === '' ? 'm-ground' : 'm-sea'} width={width} height={height} />
      {land === '' ? null : <path className="m-land" d={land} />}
      {borders === '' ? null : <path className="m-border" d={borders} />}
      {disputed === '' ? null : <path className="m-disputed" d={disputed} />}
      {marks.map(({ x, y, radius, label }) =>
        radius === 0 ? null : (
          <circle
            key={`${label} ${x} ${y}`}
            className={radius > filledAtMost ? 'm-around' : 'm-halo'}
            cx={x}
            cy={y}
            r={radius}
          />
        ),
      )}
      {marks.map(({ x, y, label, standing }) => (
        <Sign key={`${label} ${x} ${y}`} standing={standing} x={x} y={y} />
      ))}
      {labels.map(({ text, of, labelX, labelY, anchor }) => (
        <text key={of.join(' ')} x={labelX} y={labelY} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {scale.kilometres > barAtMost ? null : (
        <g className="m-scale">
          <path d={`M14 ${bar}h${scale.length}M14 ${bar - 5}v10M${14 + scale.length} ${bar - 5}v10`} />
          <text x={22 + scale.length} y={bar + 4}>
            {voice.words.kilometres({ count: scale.kilometres })}
          </text>
        </g>
      )}
    </svg>
  );
}
