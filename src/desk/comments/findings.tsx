import type { DeskComment } from '../shapes.ts';
import { reportWords } from './decision-words.ts';

const words = {
  reported: (why: string, note: string | null) => `Reported for ${why}${note ? `: “${note}”` : '.'}`,
} as const;

/** What speaks against a comment itself; everything else only says that somebody should read it. */
const grave: ReadonlySet<string> = new Set(['trap', 'repeat', 'links', 'sender', 'blocked', 'filter']);

interface FindingsProps {
  readonly comment: DeskComment;
  /** whether only what readers have reported counts, since a comment that is shown has been judged */
  readonly isShort?: boolean;
}

/** What checks found in a comment, and what readers reported of it. */
export function Findings({ comment: { findings: all, reports, state }, isShort = false }: FindingsProps) {
  const findings = isShort && state === 'shown' ? [] : all;
  const isGrave = ({ check, outcome }: DeskComment['findings'][number]) => outcome === 'spam' || grave.has(check);
  const bad = findings.filter(isGrave);
  const mild = findings.filter((finding) => !isGrave(finding));
  return (
    <>
      {reports.map(({ id, reason, note }) => (
        <span key={id} className="finding is-grave" dir="auto">
          {words.reported(reportWords[reason], note)}
        </span>
      ))}
      {bad.length > 0 && <span className="finding is-grave">{sentences(bad)}</span>}
      {mild.length > 0 && <span className="finding">{sentences(mild)}</span>}
    </>
  );
}

function sentences(findings: DeskComment['findings']): string {
  return findings.map(({ words: said }) => said).join(' ');
}
