import type { DeskFields, DocumentNode } from '../shapes.ts';
import { Folded } from './changed-text.tsx';
import { Blocks } from './document-print.tsx';
import { foldedStretches } from './folded-stretches.ts';
import { markedAgainst } from './marked-words.ts';
import { type Chosen, type Merge, sideOf } from './merge.ts';
import { mergeWords } from './merge-words.ts';
import { SideChoice } from './side-choice.tsx';
import type { Place, Side } from './three-way.ts';

const words = {
  nothing: 'Nothing stands here.',
} as const;

interface PlacesProps {
  readonly merge: Merge;
  readonly legends: ReadonlyMap<string, string>;
  readonly chosen: Chosen;
  readonly choose: (key: string, side: Side) => void;
  readonly name: string;
}

/** The text place by place: what is the same folded away, and where the two differ both sides and the choice. */
export function MergePlaces({ merge, legends, chosen, choose, name }: PlacesProps) {
  return foldedStretches(merge.places, ({ kind }) => kind !== 'same').map(({ isFolded, items, at }) => (
    <Folded key={at} count={isFolded ? blocksIn(items) : 0}>
      {items.map((place) =>
        place.kind === 'same' ? (
          <Printed key={place.key} nodes={place.story} fields={merge.story} />
        ) : (
          <SideChoice
            key={place.key}
            legend={legends.get(place.key) ?? ''}
            kind={place.kind}
            side={sideOf(place, chosen)}
            choose={(side) => choose(place.key, side)}
            labels={labelsOf(place, name)}
            name={name}
          >
            <Sides place={place} merge={merge} name={name} />
          </SideChoice>
        ),
      )}
    </Folded>
  ));
}

function blocksIn(places: readonly Place[]): number {
  return places.reduce((count, { story }) => count + story.length, 0);
}

/** Where one side has nothing, taking it leaves the other's out, and taking both is taking the other's. */
function labelsOf({ story, branch }: Place, name: string): Partial<Record<Side, string>> {
  const { choose, chooseNothing } = mergeWords;
  return {
    story: story.length === 0 ? chooseNothing.story : choose.story,
    branch: branch.length === 0 ? chooseNothing.branch(name) : choose.branch(name),
    ...(story.length > 0 && branch.length > 0 && { both: choose.both }),
  };
}

function Sides({ place, merge, name }: { readonly place: Place; readonly merge: Merge; readonly name: string }) {
  const { story, branch, base, kind } = place;
  return (
    <>
      <div className="sides">
        <div>
          <p className="legend">{mergeWords.story}</p>
          <Printed nodes={markedAgainst(story, branch, merge.story.language)} fields={merge.story} />
        </div>
        <div>
          <p className="legend">{mergeWords.branch(name)}</p>
          <Printed nodes={markedAgainst(branch, story, merge.branch.language)} fields={merge.branch} />
        </div>
      </div>
      {kind === 'conflict' && base.length > 0 && merge.base !== null && (
        <details className="otherwise">
          <summary>{mergeWords.base}</summary>
          <Printed nodes={base} fields={merge.base} />
        </details>
      )}
    </>
  );
}

interface PrintedProps {
  readonly nodes: readonly DocumentNode[];
  readonly fields: Pick<DeskFields, 'language' | 'direction'>;
}

function Printed({ nodes, fields }: PrintedProps) {
  if (nodes.length === 0) return <p className="quiet">{words.nothing}</p>;
  return (
    <div className="printed" lang={fields.language} dir={fields.direction}>
      <Blocks nodes={nodes} />
    </div>
  );
}
