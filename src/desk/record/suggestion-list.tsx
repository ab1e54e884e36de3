import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ActButton } from '../parts/buttons.tsx';
import { useKeysChoice } from '../stories/keys.ts';
import { SuggestionEntry } from './suggestion-entry.tsx';
import type { Deciding } from './use-deciding.ts';

const words = {
  list: 'Suggested statements',
  undo: 'Undo',
  undoing: 'Taking it back …',
  allKeys: 'All keys',
  keys: [
    ['A', 'accept'],
    ['X', 'reject'],
    ['E', 'edit'],
    ['J', 'next'],
    ['K', 'previous'],
  ],
} as const;

interface SuggestionListProps {
  readonly deciding: Deciding;
  readonly storyId: string;
  readonly topicIds: readonly string[];
  /** keeps that a sentence need not be on the record */
  readonly wave: (text: string) => Promise<unknown>;
  /** tells all keys */
  readonly help: () => void;
  /** where the focus goes when nothing is left to decide */
  readonly done: () => void;
}

/** Suggestions to decide on, the current one open. The focus goes on to the next by itself. */
export function SuggestionList({ deciding, help, done, wave, ...about }: SuggestionListProps) {
  const [isOn] = useKeysChoice();
  const list = useRef<HTMLOListElement>(null);
  const { waiting, current, told } = deciding;
  const standing = `${current?.key} ${waiting.length}`;
  // How it stood when something was done that takes the focus along; null: nothing was.
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (left.current === null || left.current === standing) return;
    left.current = null;
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row) row.focus();
    else done();
  });
  const go = (act: () => unknown) => {
    left.current = standing;
    if (act() === false) left.current = null;
  };
  const undo = async () => {
    left.current = standing;
    try {
      await told?.undo?.();
    } catch (error) {
      left.current = null;
      throw error;
    }
  };
  return (
    <>
      <div className={told === null ? 'hidden-words' : 'record-told'}>
        <p role="status" dir="auto">
          {told?.words}
        </p>
        {told?.undo && (
          <ActButton variant="subtle" busy={words.undoing} act={undo}>
            {words.undo}
          </ActButton>
        )}
      </div>
      <ol className="suggestions" aria-label={words.list} ref={list}>
        {waiting.map((suggestion, index) => (
          <SuggestionEntry
            key={suggestion.key}
            {...about}
            number={index + 1}
            deciding={deciding}
            suggestion={suggestion}
            acts={{
              accept: () => go(() => deciding.accept(suggestion)),
              reject: () => go(() => deciding.reject(suggestion)),
              choose: () => go(() => deciding.choose(suggestion.key)),
              move: (by) => go(() => deciding.move(by)),
              wave: async () => {
                await wave(suggestion.text);
                go(() => deciding.pass(suggestion));
              },
              help,
            }}
          />
        ))}
      </ol>
      {isOn && waiting.length > 0 && (
        <div className="record-keys">
          {words.keys.map(([key, does]) => (
            <span key={key}>
              <kbd>{key}</kbd> {does}
            </span>
          ))}
          <Button variant="subtle" aria-keyshortcuts="?" onClick={help}>
            <span>
              <kbd>?</kbd> {words.allKeys}
            </span>
          </Button>
        </div>
      )}
    </>
  );
}
