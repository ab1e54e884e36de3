import type { ReactNode } from 'react';
import type { PublicStatement } from '../statements/statements.ts';
import type { DocumentNode } from '../stories/stories.ts';
import type { PrintSaid } from './inline.tsx';
import { type Appearances, referenceType, statementsIn } from './record-marks.ts';
import { chiefStatus, markOf, statusText, whoText } from './record-words.ts';
import type { PageVoice } from './voice.tsx';

/** Prints the words of statements under a hairline that shows how they stand, and behind them their number. */
export function printSaid({ statements }: Appearances, voice: PageVoice): PrintSaid {
  return (nodes, print) =>
    runsOf(nodes, statements).map(({ ids, nodes: run }, index) => {
      const [first] = run;
      const key = `${String(index)} ${ids}`;
      if (first?.type === referenceType) return <Reference key={key} node={first} of={statements} voice={voice} />;
      const words = run.map((node, place) => <Keyed key={`${String(place)} ${node.type}`}>{print(node)}</Keyed>);
      if (ids === '') return <Keyed key={key}>{words}</Keyed>;
      const of = ids.split(' ').flatMap((id) => statements.get(id) ?? []);
      return (
        <span key={key} className={saidClass(of)}>
          {words}
        </span>
      );
    });
}

/** The weakest of the statements that share the words decides the line under them. */
function saidClass(statements: readonly PublicStatement[]): string {
  const kinds = new Set(statements.map((one) => chiefStatus(one).kind));
  return kinds.has('disputed') ? 'said said-d' : kinds.has('unverified') ? 'said said-u' : 'said';
}

function Keyed({ children }: { children: ReactNode }) {
  return children;
}

/** Neighbours that belong to the same statements; each number is a run of its own. */
function runsOf(nodes: readonly DocumentNode[], known: Appearances['statements']) {
  const runs: { ids: string; isWords: boolean; nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const isWords = node.type !== referenceType;
    const ids = statementsIn(node, known).join(' ');
    const last = runs.at(-1);
    if (last && isWords && last.isWords && last.ids === ids) last.nodes.push(node);
    else runs.push({ ids, isWords, nodes: [node] });
  }
  return runs;
}

function Reference({ node, of, voice }: { node: DocumentNode; of: Appearances['statements']; voice: PageVoice }) {
  const statement = of.get(String(node.attrs?.['id']));
  if (statement === undefined) return null;
  return <ReferenceLink statement={statement} appearance={Number(node.attrs?.['appearance'])} voice={voice} />;
}

/** A statement's number, which leads to its place in the ledger; the ledger leads back to the first. */
export function ReferenceLink(props: { statement: PublicStatement; appearance: number; voice: PageVoice }) {
  const { statement, appearance, voice } = props;
  const number = statement.number ?? 0;
  const status = statusText(chiefStatus(statement), voice);
  return (
    <a
      className="ref"
      id={appearance === 1 ? `r${number}` : `r${number}-${appearance}`}
      href={`#s${number}`}
      aria-label={voice.words.markLabel({ number, who: whoText(statement, voice), status })}
    >
      {number}
    </a>
  );
}

/** Who and how it stands, in the margin beside the paragraph that says it first. The ledger says all of it to everybody. */
export function MarginNotes({ statements, voice }: { statements: readonly PublicStatement[]; voice: PageVoice }) {
  return (
    <div className="notes" aria-hidden="true">
      {statements.map((statement) => {
        const status = chiefStatus(statement);
        return (
          <p key={statement.id}>
            <b>{statement.number}</b> {whoText(statement, voice)}
            <span className={`g ${markOf(status.kind)}`}>{statusText(status, voice)}</span>
          </p>
        );
      })}
    </div>
  );
}
