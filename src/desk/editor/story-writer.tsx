import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { BranchDialog } from '../history/branch-dialog.tsx';
import { BranchesWaiting } from '../history/branches-waiting.tsx';
import { useStoryPut } from '../history/story-put.ts';
import { useSayTrouble } from '../parts/say-trouble.ts';
import type { OpenedStory } from '../saving/open-story.ts';
import { useHolding } from '../saving/use-holding.ts';
import type { OpenAgain } from '../saving/use-opening.ts';
import { useSaver } from '../saving/use-saver.ts';
import type { DeskFields, RevisionLine } from '../shapes.ts';
import { storyQuery } from '../stories/story-queries.ts';
import { Canvas } from './canvas.tsx';
import { HolderLine } from './holder-line.tsx';
import { LeftLine } from './left-line.tsx';
import { StoryBar } from './story-bar.tsx';
import { StoryPanel, type Tab } from './story-panel.tsx';

/** Milliseconds between two looks at how the story stands, and at least so many between two because of saves. */
const lookEvery = 10_000;
const lookOnEvery = 3_000;
const lookAgainAfter = 2_500;

interface StoryWriterProps {
  readonly opened: OpenedStory;
  readonly openAgain: OpenAgain;
}

/** The screen of one story: its words in the middle, how it stands above, and what is to be known beside it. */
export function StoryWriter({ opened, openAgain }: StoryWriterProps) {
  const { api } = useDesk();
  const { id } = opened.story.line;
  const [fields, setFields] = useState(opened.story.fields);
  // Beside the state: the words must be at hand between two pictures of the screen, and after the last.
  const now = useRef(fields);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [branch, setBranch] = useState<RevisionLine | null>(null);
  const [tab, setTab] = useState<Tab>('checklist');
  const readText = useRef(() => opened.story.fields.document);
  const saving = useSaver(opened.story, () => ({ ...now.current, document: readText.current() }));
  const { saver, answer } = saving;
  const [isOthers] = useState(opened.holder !== null && !opened.holder.isMe);
  const {
    data: story = opened.story,
    dataUpdatedAt: lookedAt,
    refetch,
  } = useQuery({
    ...storyQuery(api, id),
    initialData: opened.story,
    refetchInterval: isOthers ? lookOnEvery : lookEvery,
    refetchOnWindowFocus: 'always',
  });
  const isFixed = isOthers || !story.may.includes('save');
  const { holder, heard } = useHolding(id, !isFixed, opened.holder);
  // Ids of revisions grow with time. While words of this editor are on their way, the newest may be theirs.
  const isBehind =
    saving.standing.kind === 'saved' && story.revisionId > (answer?.revisionId ?? opened.story.revisionId);
  useEffect(() => {
    if (answer === null) return undefined;
    heard(answer.holder);
    const looking = setTimeout(() => void refetch(), lookAgainAfter);
    return () => clearTimeout(looking);
  }, [answer, heard, refetch]);
  // Whoever only looks on sees each save of the one who writes, and may write as soon as the story is free.
  const isNewer = story.revisionId !== opened.story.revisionId || story.line.holder === null;
  const isReading = useRef(false);
  const triedAt = useRef(0);
  useEffect(() => {
    // Where it could not be read, it is tried again with the next look.
    if (!isOthers || !isNewer || isReading.current || triedAt.current === lookedAt) return;
    isReading.current = true;
    triedAt.current = lookedAt;
    void openAgain(false, saver.settle)
      .catch(() => undefined)
      .finally(() => {
        isReading.current = false;
      });
  }, [isOthers, isNewer, lookedAt, openAgain, saver]);

  const changeText = (read: () => DeskFields['document']) => {
    readText.current = read;
    saver.changed();
  };
  const set = (changes: Partial<DeskFields>) => {
    now.current = { ...now.current, ...changes };
    saver.changed();
    setFields(now.current);
  };
  const again = async (takeOver: boolean) => {
    await saver.settle();
    await openAgain(takeOver, saver.settle);
  };
  const sayTrouble = useSayTrouble();
  const onTop = useStoryPut(id);
  /** Puts whole fields on top of the newest words, and shows them. */
  const put = async (next: DeskFields, note: string) => {
    await saver.settle();
    await onTop(next, note);
    // Not waited for: it is on disk, and whoever put it has more to do, such as closing the branch it came from.
    void openAgain(false, saver.settle).catch(sayTrouble);
  };
  const about = { story, fields, set, isFixed };
  return (
    <div className="story-editor">
      <StoryBar story={story} saving={saving} settle={saver.settle} />
      <div className="canvas">
        <div className="canvas-in">
          <LeftLine left={opened.left} />
          <BranchesWaiting story={story} open={setBranch} />
          <HolderLine
            holder={holder}
            isOthers={isOthers}
            isBeside={isBehind || (answer?.isBranch ?? false)}
            again={again}
          />
          {/* Its text is the one that the next save is based on, and never one that was looked at before. */}
          <Canvas {...about} story={opened.story} changeText={changeText} ready={setEditor} />
        </div>
      </div>
      <StoryPanel {...about} tab={tab} setTab={setTab} editor={editor} settle={saver.settle} put={put} />
      {branch && (
        <BranchDialog story={story} branch={branch} settle={saver.settle} put={put} close={() => setBranch(null)} />
      )}
    </div>
  );
}
