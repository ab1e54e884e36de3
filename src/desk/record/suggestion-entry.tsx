import { type KeyboardEvent, useRef, useState } from 'react';
import type { Suggestion } from '../shapes.ts';
import { useKeysChoice } from '../stories/keys.ts';
import { figureOf } from './figure-words.ts';
import { nameOfChosen } from './party-options.ts';
import { lacksGrounds } from './statement-draft.ts';
import { SuggestionForm } from './suggestion-form.tsx';
import { type Deciding, hasSpeaker } from './use-deciding.ts';

const words = {
  aloud: (number: number, who: string) => `Suggested statement ${number}${who === '' ? '' : ` by ${who}`}`,
  sure: ({ confidence, isSaid }: Suggestion) =>
    `${isSaid ? '' : 'A belief, wish or plan. '}Confidence ${Math.round(confidence * 100)} %`,
  grounds: 'Write how it was found: readers see it beside the verdict.',
  nobody: 'Nobody is named. Choose who it was, or accept once more to leave it not stated.',
} as const;

/** What is done with one suggestion. */
export interface SuggestionActs {
  readonly accept: () => void;
  readonly reject: () => void;
  readonly choose: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly wave: () => Promise<unknown>;
  readonly help: () => void;
}

interface SuggestionEntryProps {
  readonly suggestion: Suggestion;
  /** from 1 */
  readonly number: number;
  readonly deciding: Deciding;
  readonly storyId: string;
  readonly topicIds: readonly string[];
  readonly acts: SuggestionActs;
}

/**
 * One suggestion: its words and who speaks; the current one with everything that was found of it, ready to be changed.
 * Single keys act while it has the focus itself, and never in a field (WCAG 2.1.4).
 */
export function SuggestionEntry({ suggestion, number, deciding, storyId, topicIds, acts }: SuggestionEntryProps) {
  const [isOn] = useKeysChoice();
  const [hint, setHint] = useState<string | null>(null);
  const who = useRef<HTMLInputElement>(null);
  const isCurrent = deciding.current?.key === suggestion.key;
  const draft = deciding.draft(suggestion);
  const name = nameOfChosen(draft.speaker);
  const accept = () => {
    // That nobody is named is put on the record only where somebody has seen it.
    if (lacksGrounds(draft)) setHint(words.grounds);
    else if (!hasSpeaker(draft) && hint !== words.nobody) {
      setHint(words.nobody);
      who.current?.focus();
    } else acts.accept();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget, ctrlKey, metaKey, altKey, repeat } = event;
    if (!isOn || !isCurrent || target !== currentTarget || ctrlKey || metaKey || altKey) return;
    const does = new Map<string, () => void>([
      ['a', accept],
      ['x', acts.reject],
      ['e', () => who.current?.focus()],
      ['j', () => acts.move(1)],
      ['k', () => acts.move(-1)],
      ['?', acts.help],
    ]);
    const letter = key.toLowerCase();
    const act = does.get(letter);
    if (act === undefined) return;
    event.preventDefault();
    // A key that is held down goes through the list, and decides nothing.
    if (!repeat || letter === 'j' || letter === 'k') act();
  };
  return (
    <li
      className="suggestion"
      data-suggestion={suggestion.key}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={words.aloud(number, name)}
      tabIndex={isCurrent ? 0 : -1}
      onKeyDown={press}
    >
      {isCurrent ? (
        <>
          <p className="record-quote" dir="auto">
            {suggestion.text}
          </p>
          <p className="record-sure">{words.sure(suggestion)}</p>
          <SuggestionForm
            who={who}
            label={words.aloud(number, name)}
            suggestion={suggestion}
            deciding={deciding}
            storyId={storyId}
            topicIds={topicIds}
            hint={hint}
            acts={{ ...acts, accept, edit: () => who.current?.focus() }}
          />
        </>
      ) : (
        <button type="button" className="record-open" onClick={acts.choose}>
          <span className="record-quote" dir="auto">
            {suggestion.text}
          </span>
          <Brief name={name} suggestion={suggestion} />
        </button>
      )}
    </li>
  );
}

function Brief({ name, suggestion: { fields, speaker } }: { readonly name: string; readonly suggestion: Suggestion }) {
  const role = speaker?.role ?? fields.roleAsPrinted;
  const [quantity] = fields.quantities;
  return (
    <span className="record-by">
      <b>
        <bdi>{name === '' ? 'Not stated' : name}</bdi>
      </b>
      {role && <>, {role}</>}
      {quantity && (
        <>
          , {quantity.qualifierAsPrinted && <i>{quantity.qualifierAsPrinted} </i>}
          <bdi>{figureOf(quantity)}</bdi>
        </>
      )}
    </span>
  );
}
