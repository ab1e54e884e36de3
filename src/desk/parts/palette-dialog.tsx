import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { may, useMe } from '../session.ts';
import { Headline } from '../stories/headline.tsx';
import { stateNames } from '../stories/state-mark.tsx';
import { useOpenStory } from '../stories/story-link.tsx';
import { Dialog } from './dialog.tsx';
import { furtherPlaces, places } from './places.tsx';

const words = {
  title: 'Go to',
  label: 'A screen, or words of a headline',
  found: 'What there is',
  screen: 'Screen',
  none: 'Nothing at the desk is called that.',
  count: (count: number) => (count === 1 ? '1 place' : `${count} places`),
} as const;

/** Milliseconds without a key after which stories are looked for. */
const pause = 150;
const storiesAtMost = 8;

/** Goes to a screen that the person may see, or to a story by words of its headline, without a pointer. */
export function PaletteDialog({ close }: { readonly close: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const found = useFound(typed);
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => field.current?.focus(), []);
  const go = (index: number) => {
    close();
    found[index]?.go();
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(key) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (key === 'Enter') return go(chosen);
    setAt((chosen + (key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(found.length, 1));
  };
  return (
    <Dialog title={words.title} close={close}>
      <input
        ref={field}
        className="find"
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder={words.label}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className="palette" role="listbox" id={`${id}-found`} aria-label={words.found}>
        {found.map(({ key, name, about }, index) => (
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => go(index)}
            onKeyDown={press}
          >
            <span>{name}</span>
            <small>{about}</small>
          </div>
        ))}
      </div>
      <p className={found.length > 0 ? 'hidden-words' : 'quiet'} role="status">
        {found.length > 0 ? words.count(found.length) : words.none}
      </p>
    </Dialog>
  );
}

function useFound(typed: string) {
  const { api } = useDesk();
  const me = useMe();
  const router = useRouter();
  const open = useOpenStory();
  const sought = useAfterPause(typed.trim());
  const { data } = useQuery({
    queryKey: ['palette', sought],
    queryFn: () => api.storyList.page(new URLSearchParams({ words: sought }).toString(), null, storiesAtMost),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  });
  const isCalled = (name: string) => name.toLowerCase().includes(typed.trim().toLowerCase());
  const screens = [...places, ...furtherPlaces]
    .filter((place) => may(me, place.permission) && isCalled(place.words))
    .map(({ to, words: name }) => ({
      key: to as string,
      name: <>{name}</>,
      about: words.screen as string,
      go: () => void router.navigate({ to }),
    }));
  const stories = sought === '' || typed.trim() === '' ? [] : (data?.stories ?? []);
  return [
    ...screens,
    ...stories.map((story) => ({
      key: story.id,
      name: <Headline story={story} />,
      about: stateNames[story.state],
      go: () => open(story.id),
    })),
  ];
}

/** A text as it was when nothing was typed for a moment. */
function useAfterPause(text: string): string {
  const [kept, keep] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(() => keep(text), pause);
    return () => clearTimeout(waiting);
  }, [text]);
  return kept;
}
