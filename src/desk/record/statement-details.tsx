import { Button } from '@mantine/core';
import { useState } from 'react';
import { may, useMe } from '../session.ts';
import { AssessmentPart } from './assessment-part.tsx';
import { ChangeList } from './change-list.tsx';
import type { ConfirmedParts } from './confirmed-entry.tsx';
import { EditStatement } from './edit-statement.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { RelationsPart } from './relations-part.tsx';
import { StandingPart } from './standing-part.tsx';

const words = {
  edit: 'Edit',
  assess: 'Assess',
  relate: 'Relations',
  evidence: 'Evidence',
  standing: 'Withdraw or delete',
  withdrawn: 'Put back',
  changes: 'Changes',
} as const;

type Part = keyof typeof words;

/** Everything about one statement: each part opens alone, so that the list stays in sight. */
export function StatementDetails(props: ConfirmedParts & { readonly close: () => void }) {
  const { statement, mayWrite } = props;
  const mayPublish = may(useMe(), 'desk: publish');
  const [part, setPart] = useState<Part | null>(null);
  const isWithdrawn = statement.state === 'withdrawn';
  const parts: readonly Part[] = [
    ...(mayWrite && !isWithdrawn ? (['edit', 'relate', 'evidence'] as const) : []),
    ...(mayPublish && !isWithdrawn ? (['assess'] as const) : []),
    ...(mayWrite && !isWithdrawn ? (['standing'] as const) : []),
    ...(mayPublish && isWithdrawn ? (['withdrawn'] as const) : []),
    'changes',
  ];
  const about = { statement, acts: props.acts, done: () => setPart(null) };
  return (
    <div className="record-details">
      <p className="record-quote" dir="auto">
        {statement.text}
      </p>
      <div className="acts record-parts">
        {parts.map((name) => (
          <Button
            key={name}
            variant="subtle"
            aria-expanded={part === name}
            onClick={() => setPart(part === name ? null : name)}
          >
            {words[name]}
          </Button>
        ))}
      </div>
      {part === 'edit' && <EditStatement {...about} topicIds={props.topicIds} />}
      {part === 'relate' && <RelationsPart {...about} others={props.others} />}
      {part === 'assess' && <AssessmentPart {...about} />}
      {part === 'evidence' && <EvidencePart {...about} />}
      {(part === 'standing' || part === 'withdrawn') && <StandingPart {...about} />}
      {part === 'changes' && <ChangeList statement={statement} />}
    </div>
  );
}
