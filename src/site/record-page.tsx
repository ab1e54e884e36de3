import type { OfferedFilters, StatementPage } from '../record/record.ts';
import { recordPath, recordRoot } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { ListHead } from './list-head.tsx';
import { isNarrowed, type RecordAsked } from './record-asked.ts';
import { RecordForm } from './record-form.tsx';
import { StatementList } from './statement-list.tsx';
import { listData } from './structured-data-lists.ts';

interface RecordParts {
  readonly frame: PageFrame;
  readonly asked: RecordAsked;
  readonly offered: OfferedFilters;
  readonly page: StatementPage;
  readonly isFirst: boolean;
}

/** Everything on the record, newest first, to be narrowed. Search engines list its first page alone. */
export function RecordPage({ frame, asked, offered, page, isFirst }: RecordParts) {
  const { words } = frame;
  const voice = voiceOf(frame);
  const isPlain = isFirst && !isNarrowed(asked) && asked.mistakes.length === 0;
  const list = { name: words.onTheRecord, path: recordRoot, description: words.recordIntro };
  const cards = page.statements.map(({ statement: { id, text } }) => ({ path: recordPath(id), headline: text }));
  const facts = {
    title: isFirst ? words.onTheRecord : words.olderRecord({ title: words.onTheRecord }),
    description: words.recordIntro,
    path: recordRoot,
    indexChoice: isPlain ? 'index' : 'noindex',
    feed: { path: recordRoot, name: words.onTheRecord },
    data: listData({ ...list, cards, first: isPlain }, frame),
  } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <link rel="stylesheet" href={frame.assets.recordHref} />
      <div className="wrap">
        <ListHead title={words.onTheRecord} about={words.recordIntro} voice={voice} isInterface />
        <RecordForm asked={asked} offered={offered} path={recordRoot} voice={voice} />
        <StatementList title={words.recordListed} path={recordRoot} {...{ asked, page, isFirst, voice }} />
      </div>
    </Page>
  );
}
