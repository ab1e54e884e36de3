import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import type { PlaceAsked, StatementShape } from '../shapes.ts';
import { Combobox } from './combobox.tsx';
import { meantPlace, type PlaceChoice, placeOptions, readCoordinates } from './place-options.ts';
import { PlainField } from './plain-field.tsx';
import { placesQuery } from './record-queries.ts';

const words = {
  found: 'Which place it may be',
  none: 'No place of that name is known.',
  onMap: 'A place that the newsroom knows.',
  printed: 'As printed: it stands on no map.',
  making: 'Setting it on the map …',
  coordinates: 'Its latitude and longitude',
  about: 'As maps give them: 54.1234, 7.9876.',
  wrong: 'These are no coordinates. Write latitude and longitude in degrees: 54.1234, 7.9876.',
  keep: 'Set it on the map',
  cancel: 'Cancel',
  failed: 'The place could not be set on the map; it is kept as printed.',
} as const;

type Place = StatementShape['saidIn'];

interface PlacePickerProps {
  readonly label: string;
  readonly name: string;
  readonly place: Place;
  readonly put: (place: Place) => void;
  /** what places are called of which no words are printed, by their ids */
  readonly names: ReadonlyMap<string, string> | undefined;
}

const nothing = { places: [], gazetteer: [] } as const;

/** Chooses a place: one that the newsroom knows, one of the gazetteer, one that is set on the map by hand, or words alone. */
export function PlacePicker({ label, name, place, put, names }: PlacePickerProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<'none' | 'making' | 'failed'>('none');
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...placesQuery(api, typed?.trim() ?? ''),
    enabled: typed !== null,
    placeholderData: keepPreviousData,
  });
  // What is made comes later: what was typed elsewhere in the form meanwhile stays.
  const latest = useRef(put);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    latest.current = put;
  });
  const options = typed === null ? [] : placeOptions(data ?? nothing, typed);
  // The story's own words stay what is printed, whichever place they mean.
  const printedFor = (chosen: string) => (place !== null && place.placeId === null ? place.asPrinted : chosen);
  const make = async (asked: PlaceAsked) => {
    const made = await api.record.makePlace(asked);
    await client.invalidateQueries({ queryKey: ['places'] });
    latest.current({ placeId: made.id, asPrinted: printedFor(made.name) });
  };
  const choose = async (choice: PlaceChoice) => {
    setByHand(choice.kind === 'by hand' ? choice.name : null);
    setTrouble('none');
    if (choice.kind === 'known') return put({ placeId: choice.place.id, asPrinted: printedFor(choice.place.name) });
    if (choice.kind !== 'new') return put({ placeId: null, asPrinted: choice.name });
    put({ placeId: null, asPrinted: printedFor(choice.place.name) });
    setTrouble('making');
    const isMade = await make(choice.place).then(
      () => true,
      () => false,
    );
    setTrouble(isMade ? 'none' : 'failed');
  };
  const leaveByHand = () => {
    setByHand(null);
    // What had the focus is gone.
    field.current?.focus();
  };
  const about = () => {
    if (trouble !== 'none') return words[trouble];
    if (place === null) return null;
    return place.placeId === null ? words.printed : words.onMap;
  };
  return (
    <div className={byHand === null ? undefined : 'wide'}>
      <Combobox
        {...{ label, name, typed, setTyped, options, isFetching }}
        ref={field}
        about={about()}
        list={words.found}
        none={words.none}
        shown={place?.asPrinted ?? names?.get(place?.placeId ?? '') ?? ''}
        isFresh={data !== undefined && !isPlaceholderData}
        take={({ choice }) => void choose(choice)}
        clear={() => put(null)}
        meant={(words) => meantPlace(options, words)}
      />
      {byHand !== null && <ByHand name={byHand} make={make} done={leaveByHand} />}
    </div>
  );
}

interface ByHandProps {
  readonly name: string;
  readonly make: (asked: PlaceAsked) => Promise<void>;
  readonly done: () => void;
}

/** Where a place lies that no gazetteer knows: a hamlet, a quay, a wreck. */
function ByHand({ name, make, done }: ByHandProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = async () => {
    const coordinates = readCoordinates(typed);
    setWrong(coordinates === null);
    if (coordinates === null) return field.current?.focus();
    await make({ name, ...coordinates, country: null });
    done();
  };
  return (
    <div className="by-hand">
      <PlainField
        name="coordinates"
        label={words.coordinates}
        about={words.about}
        problem={isWrong ? words.wrong : null}
        ref={field}
        // The coordinates would be lost with the form.
        enter={() => button.current?.click()}
        value={typed}
        set={setTyped}
      />
      <div className="acts">
        <ActButton ref={button} busy={words.making} act={keep}>
          {words.keep}
        </ActButton>
        <Button variant="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
