import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { HistoryPanel } from '../history/history-panel.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { useKeptFocus } from '../parts/focus-back.ts';
import { RecordPanel } from '../record/record-panel.tsx';
import type { DeskFields, DeskStory, StoryProblem } from '../shapes.ts';
import { Checklist } from '../steps/checklist.tsx';
import { StepDialog } from '../steps/step-dialog.tsx';
import { type AskedStep, stepFor } from '../steps/steps.ts';
import { useTakeStep } from '../steps/take-step.ts';
import { Details, type SetFields } from './details.tsx';
import { isDetail, placeOf } from './places-of-problems.ts';

const words = {
  panel: 'About the story',
  tabs: {
    record: 'Statements',
    checklist: 'Checklist',
    details: 'Details',
    notes: 'Notes',
    history: 'History',
  },
} as const;

export type Tab = keyof typeof words.tabs;
const tabs = Object.keys(words.tabs) as readonly Tab[];

interface StoryPanelProps {
  readonly story: DeskStory;
  readonly fields: DeskFields;
  readonly set: SetFields;
  readonly isFixed: boolean;
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  readonly editor: Editor | null;
  readonly settle: () => Promise<string>;
  readonly put: (fields: DeskFields, note: string) => Promise<void>;
}

/** Beside a story: what stands in its way, what it is filed under, what colleagues say, what it was before. */
export function StoryPanel({ story, fields, set, isFixed, tab, setTab, editor, settle, put }: StoryPanelProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const take = useTakeStep(story, settle);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const [wanted, setWanted] = useState<StoryProblem | null>(null);
  const lead = (problem: StoryProblem) => {
    const step = stepFor(problem, story);
    if (step !== null) return setAsked(step);
    if (problem.field === 'record') setTab('record');
    else if (isDetail(problem)) setTab('details');
    return setWanted(problem);
  };
  // Once the fields stand there.
  useEffect(() => {
    if (wanted === null) return;
    placeOf(wanted)?.focus();
    setWanted(null);
  }, [wanted]);
  const kept = useKeptFocus<HTMLDivElement>(asked !== null);
  const [suggestions, setSuggestions] = useState(0);
  const counts: Partial<Record<Tab, number>> = {
    record: suggestions,
    checklist: story.problems.length,
    notes: story.notes,
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = tabs[(tabs.indexOf(tab) + (isMirrored ? -step : step) + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    setTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <aside className="story-panel" aria-label={words.panel}>
      <div className="tabs" role="tablist" aria-label={words.panel} ref={list} onKeyDown={keys}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {words.tabs[name]}
            {counts[name] ? <b>{counts[name]}</b> : null}
          </button>
        ))}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        tabIndex={-1}
        {...kept}
      >
        {/* Always there: it draws what is on the record in the text, and may hold a statement that is half written. */}
        <div hidden={tab !== 'record'}>
          <RecordPanel
            story={story}
            fields={fields}
            editor={editor}
            isFixed={isFixed}
            settle={settle}
            onCalled={() => setTab('record')}
            onCount={setSuggestions}
          />
        </div>
        {tab === 'checklist' && <Checklist story={story} lead={lead} />}
        {tab === 'details' && <Details fields={fields} set={set} isFixed={isFixed} />}
        {tab === 'history' && <HistoryPanel story={story} settle={settle} put={put} />}
        {/* Always there: it marks the passages in the text, and may hold a note that is half written. */}
        <div hidden={tab !== 'notes'}>
          <NotesPanel story={story} editor={editor} onCalled={() => setTab('notes')} />
        </div>
      </div>
      {asked && <StepDialog step={asked} story={story} take={take} close={() => setAsked(null)} />}
    </aside>
  );
}
