import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Form } from '../parts/form.tsx';
import { LongField } from '../parts/long-field.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { say } from '../parts/notices.ts';
import { nameOf, verdicts } from './act-words.ts';
import type { StatementPart } from './statement-part.ts';

const words = {
  label: 'Assess the statement',
  about: 'Readers see the newsroom’s finding beside the statement, which stays as it was said.',
  verdict: 'What the newsroom found',
  why: 'How it was found',
  reliability: 'How reliable the source is (not shown)',
  credibility: 'How credible the information is (not shown)',
  none: 'Not stated',
  keep: 'Keep the assessment',
  keeping: 'Keeping it …',
  kept: 'The assessment is kept.',
} as const;

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const none = { value: '', label: words.none };

/** What the newsroom found of a statement, kept apart from it. */
export function AssessmentPart({ statement: { id, assessments }, acts, done }: StatementPart) {
  const { api } = useDesk();
  const [verdict, setVerdict] = useState(verdicts[2]?.value ?? 'not verified');
  const keep = async ({ explanation = '', reliability = '', credibility = '' }: Readonly<Record<string, string>>) => {
    const asked = {
      verdict,
      explanation: explanation.trim() || null,
      sourceReliability: letters.find((letter) => letter === reliability) ?? null,
      informationCredibility: credibility === '' ? null : Number(credibility),
    };
    await acts.does(api.record.assess(id, asked));
    await acts.again();
    say(words.kept);
    done();
  };
  return (
    <div className="record-part">
      <p className="record-lead">{words.about}</p>
      <ul className="record-rows">
        {assessments.map((one) => (
          <li key={one.id}>
            <p dir="auto">
              <b>{nameOf(verdicts, one.verdict)}</b>
              {one.explanation && <>: {one.explanation}</>}
            </p>
            <p className="record-by">
              {one.author}, <NewsroomMoment at={one.madeAt} />
            </p>
          </li>
        ))}
      </ul>
      <Form label={words.label} send={keep}>
        <ChoiceField
          label={words.verdict}
          choices={verdicts}
          value={verdict}
          onChosen={(chosen) => setVerdict(verdicts.find(({ value }) => value === chosen)?.value ?? verdict)}
        />
        <LongField name="explanation" label={words.why} rows={2} />
        <ChoiceField
          name="reliability"
          label={words.reliability}
          choices={[none, ...letters.map((letter) => ({ value: letter, label: letter }))]}
        />
        <ChoiceField
          name="credibility"
          label={words.credibility}
          choices={[none, ...['1', '2', '3', '4', '5', '6'].map((step) => ({ value: step, label: step }))]}
        />
        <div className="acts">
          <SendButton busy={words.keeping}>{words.keep}</SendButton>
        </div>
      </Form>
    </div>
  );
}
