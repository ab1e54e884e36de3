import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import '../css/find.css';
import { findState, goOn, replaceAll, replaceOne, setQuery } from './find-plugin.ts';

const words = {
  label: 'Find and replace',
  find: 'Find in the text',
  previous: 'Previous',
  next: 'Next',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  replaceWith: 'Replace with',
  replace: 'Replace',
  replaceAll: 'Replace all',
  close: 'Close',
  none: 'Not found',
  place: (current: number, all: number) => `${current} of ${all}`,
  replaced: (count: number) => (count === 1 ? '1 replaced' : `${count} replaced`),
} as const;

interface FindBarProps {
  /** an editor with `findPlugin` */
  readonly editor: Editor;
  /** of the story, BCP 47 */
  readonly language: string;
  readonly close: () => void;
}

function run(editor: Editor, command: Command): void {
  command(editor.state, editor.view.dispatch);
}

/** Words that are selected when the bar opens are looked for; more than a line of them is a passage. */
function selectedWords({ state }: Editor): string {
  const { from, to, $from, $to } = state.selection;
  return $from.sameParent($to) && to - from <= 100 ? state.doc.textBetween(from, to) : '';
}

/** Looks for words in an editor's text as they are typed, and puts others in their place. Escape leads back to the text. */
export function FindBar({ editor, language, close }: FindBarProps) {
  const [text, setText] = useState(() => selectedWords(editor));
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [others, setOthers] = useState('');
  const [replaced, setReplaced] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { count, current, isEditable } = useEditorState({
    editor,
    selector: ({ editor: { state, isEditable } }) => {
      const { matches, current } = findState(state);
      return { count: matches.length, current, isEditable };
    },
  });
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    setReplaced(null);
    run(editor, setQuery(text === '' ? null : { text, matchCase, wholeWords, language }));
  }, [editor, text, matchCase, wholeWords, language]);
  useEffect(() => () => (editor.isDestroyed ? undefined : run(editor, setQuery(null))), [editor]);

  const leave = () => {
    editor.view.focus();
    close();
  };
  const act = (command: Command) => {
    setReplaced(null);
    run(editor, command);
  };
  const putAll = () => {
    run(editor, replaceAll(others));
    setReplaced(count);
  };
  const atEnter = (command: (event: KeyboardEvent) => Command) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(command(event));
  };
  const leaveAtEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    leave();
  };
  const place = count === 0 ? words.none : words.place(current + 1, count);
  return (
    <search className="find-bar" aria-label={words.label} onKeyDown={leaveAtEscape}>
      <TextInput
        ref={field}
        label={words.find}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={atEnter(({ shiftKey }) => goOn(shiftKey ? -1 : 1))}
      />
      <div className="acts">
        <Button aria-disabled={count === 0} onClick={() => act(goOn(-1))}>
          {words.previous}
        </Button>
        <Button aria-disabled={count === 0} onClick={() => act(goOn(1))}>
          {words.next}
        </Button>
      </div>
      <p role="status" className="figures quiet">
        {replaced === null ? text !== '' && place : words.replaced(replaced)}
      </p>
      <Button className="close" variant="subtle" onClick={leave}>
        {words.close}
      </Button>
      {isEditable && (
        <>
          <TextInput
            className="with"
            label={words.replaceWith}
            dir="auto"
            autoComplete="off"
            value={others}
            onChange={(event) => setOthers(event.currentTarget.value)}
            onKeyDown={atEnter(() => replaceOne(others))}
          />
          <div className="acts">
            <Button aria-disabled={count === 0} onClick={() => act(replaceOne(others))}>
              {words.replace}
            </Button>
            <Button aria-disabled={count === 0} onClick={() => count > 0 && putAll()}>
              {words.replaceAll}
            </Button>
          </div>
        </>
      )}
      <div className="options">
        <label className="choice">
          <input type="checkbox" checked={matchCase} onChange={(event) => setMatchCase(event.currentTarget.checked)} />
          {words.matchCase}
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={wholeWords}
            onChange={(event) => setWholeWords(event.currentTarget.checked)}
          />
          {words.wholeWords}
        </label>
      </div>
    </search>
  );
}
