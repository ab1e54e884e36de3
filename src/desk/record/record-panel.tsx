import '../css/record.css';
import '../css/record-parts.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useKept } from '../kept.ts';
import { bringIntoView } from '../notes/bring-into-view.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { may, useMe } from '../session.ts';
import type { DeskFields, DeskStatement, DeskStory } from '../shapes.ts';
import { ConfirmedList, numbersOf } from './confirmed-list.tsx';
import { NewStatement } from './new-statement.tsx';
import type { Passage } from './passage-marks.ts';
import { putBackIn } from './put-back.ts';
import { RecordKeysDialog } from './record-keys-dialog.tsx';
import { storyRecordQuery } from './record-queries.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useDeciding } from './use-deciding.ts';
import { useNewStatement } from './use-new-statement.ts';
import { usePassages } from './use-passages.ts';
import { useRecordActs } from './use-record-acts.ts';
import { useSuggestions } from './use-suggestions.ts';
import { WavedList } from './waved-list.tsx';

const words = {
  toConfirm: (count: number) => (count === 1 ? '1 suggestion to confirm' : `${count} suggestions to confirm`),
  about: 'Found in the text. Nothing is published as a statement until someone on the desk accepts it.',
  noLanguage: 'Nothing is suggested for this language: select words of the text and attribute them.',
  looking: 'The text is being read …',
  attribute: 'Attribute the selected words …',
  beliefs: 'Beliefs, wishes and plans too',
} as const;

interface RecordPanelProps {
  readonly story: DeskStory;
  /** as they stand in the editor */
  readonly fields: DeskFields;
  readonly editor: Editor | null;
  readonly isFixed: boolean;
  readonly settle: () => Promise<string>;
  /** told when a statement is wanted in the text, or its words are clicked */
  readonly onCalled: () => void;
  /** told how many suggestions wait */
  readonly onCount: (count: number) => void;
}

/** Who said what in the story: suggestions to decide on, then what is on the record. */
export function RecordPanel(props: RecordPanelProps) {
  const { api } = useDesk();
  const { story } = props;
  const query = useQuery(storyRecordQuery(api, story.line.id));
  const { data, error, refetch } = query;
  const { revisionId } = story;
  const seen = useRef(revisionId);
  useEffect(() => {
    // Words that were saved may have moved, changed or taken away what is on the record.
    if (seen.current !== revisionId) void refetch();
    seen.current = revisionId;
  }, [revisionId, refetch]);
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Record key={story.line.id} {...props} statements={data.statements} waved={data.waved} />;
}

interface RecordProps extends RecordPanelProps {
  readonly statements: readonly DeskStatement[];
  readonly waved: Parameters<typeof WavedList>[0]['waved'];
}

function Record({ story, fields, editor, isFixed, settle, statements, waved, onCalled, onCount }: RecordProps) {
  const { api } = useDesk();
  const { id } = story.line;
  const mayWrite = may(useMe(), 'desk: write') && !isFixed;
  const [beliefs, keepBeliefs] = useKept('dateline-desk-beliefs');
  const suggested = useSuggestions(editor, { storyId: id, words: fields, beliefs: beliefs === 'on', isOn: mayWrite });
  const acts = useRecordActs({ storyId: id, editor, settle });
  const suggestions = suggested.suggestions ?? [];
  const deciding = useDeciding({ suggestions, acts, editor, again: suggested.again });
  const fresh = useNewStatement(editor, { acts, suggestions: deciding.waiting, language: fields.language });
  const [chosen, setChosen] = useState<string | null>(null);
  const [isHelping, setHelping] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { waiting, current, onTheirWay } = deciding;
  const { begun } = fresh;
  useEffect(() => onCount(waiting.length), [onCount, waiting.length]);
  const numbers = useMemo(() => numbersOf(statements), [statements]);
  const passages = useMemo((): readonly Passage[] => {
    const known = new Set(statements.map((each) => each.id));
    return [
      ...statements
        .filter(({ state, anchor }) => state === 'confirmed' && anchor !== 'lost')
        .map(({ id: key, stretches, found }) => ({
          ...{ id: key, kind: 'statement' as const, stretches: found ?? stretches },
          label: String(numbers.get(key) ?? ''),
        })),
      ...onTheirWay
        .filter((way) => !known.has(way.id))
        .map((way) => ({
          ...{ id: way.id, kind: 'statement' as const },
          stretches: way.suggestion.stretches,
          label: '',
        })),
      ...(begun === null ? [] : [{ id: begun.id, kind: 'suggestion' as const, stretches: [begun.stretch], label: '' }]),
      ...waiting.map(({ key, stretches }) => ({ ...{ id: key, kind: 'suggestion' as const, stretches }, label: '?' })),
    ];
  }, [statements, numbers, onTheirWay, waiting, begun]);
  const { show } = usePassages(editor, {
    passages,
    current: begun?.id ?? chosen ?? current?.key ?? null,
    onChosen: (key) => {
      onCalled();
      if (waiting.some((each) => each.key === key)) {
        setChosen(null);
        deciding.choose(key);
      } else setChosen(key);
      const row = `[data-suggestion="${key}"], [data-statement-entry="${key}"]`;
      requestAnimationFrame(() => bringIntoView(panel.current?.querySelector(row) ?? null));
    },
    onWanted: () => {
      if (!mayWrite) return;
      if (begun === null && !fresh.begin()) return;
      onCalled();
    },
  });
  const { topicIds } = fields;
  const toHeading = () => heading.current?.focus();
  return (
    <div className="record" ref={panel}>
      {begun !== null && (
        <NewStatement
          key={begun.id}
          begun={begun}
          storyId={id}
          topicIds={topicIds}
          put={fresh.put}
          close={fresh.close}
        />
      )}
      {mayWrite && (
        <section aria-labelledby="record-suggestions">
          <h2 id="record-suggestions" ref={heading} tabIndex={-1}>
            {words.toConfirm(waiting.length)}
          </h2>
          <p className="record-lead">{suggested.readsLanguage ? words.about : words.noLanguage}</p>
          {suggested.problem && <Trouble error={suggested.problem} again={suggested.again} />}
          {suggested.suggestions === null && !suggested.problem && <p className="record-lead">{words.looking}</p>}
          {begun === null && (
            <Button
              className="record-attribute"
              aria-keyshortcuts="Control+Shift+A Meta+Shift+A"
              onClick={() => fresh.begin()}
            >
              {words.attribute}
            </Button>
          )}
          {suggested.readsLanguage && (
            <label className="choice small record-beliefs">
              <input
                type="checkbox"
                checked={beliefs === 'on'}
                onChange={({ currentTarget: { checked } }) => keepBeliefs(checked ? 'on' : null)}
              />
              <span>{words.beliefs}</span>
            </label>
          )}
          <SuggestionList
            deciding={deciding}
            storyId={id}
            topicIds={topicIds}
            wave={async (text) => {
              await api.record.wave(id, { words: text });
              await acts.again();
            }}
            help={() => setHelping(true)}
            done={toHeading}
          />
        </section>
      )}
      <ConfirmedList
        statements={statements}
        numbers={numbers}
        others={statements}
        acts={acts}
        topicIds={topicIds}
        mayWrite={mayWrite}
        current={chosen}
        show={(statement) => {
          setChosen(statement.id);
          show(statement);
        }}
        putBack={async (statement) => {
          putBackIn(editor, statement);
          await settle();
          await acts.again();
        }}
      />
      <WavedList waved={waved} storyId={id} acts={acts} mayWrite={mayWrite} again={suggested.again} />
      {isHelping && <RecordKeysDialog close={() => setHelping(false)} />}
    </div>
  );
}
