import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { PlainField } from './plain-field.tsx';

const words = {
  question: 'Answers the question',
  none: 'None',
  another: 'Another question …',
  ask: 'The question',
  about: 'What both sides answer: “How fast was the ferry?”',
  keep: 'Keep the question',
  keeping: 'Keeping …',
  cancel: 'Cancel',
} as const;

interface QuestionFieldProps {
  readonly topicId: string;
  readonly questionId: string | null;
  readonly set: (questionId: string | null) => void;
}

/** Which of the topic's questions a statement answers, so that answers can stand face to face. */
export function QuestionField({ topicId, questionId, set }: QuestionFieldProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const queryKey = ['questions', topicId];
  const { data } = useQuery({ queryKey, queryFn: () => api.record.questions(topicId) });
  const [typed, setTyped] = useState<string | null>(null);
  const keep = async () => {
    const { id } = await api.record.askQuestion(topicId, (typed ?? '').trim());
    await client.invalidateQueries({ queryKey });
    set(id);
    setTyped(null);
  };
  return (
    <div className="wide">
      <ChoiceField
        label={words.question}
        choices={[
          { value: '', label: words.none },
          ...(data?.questions ?? []).map(({ id, words: label }) => ({ value: id, label })),
          { value: 'another', label: words.another },
        ]}
        value={typed === null ? (questionId ?? '') : 'another'}
        onChosen={(chosen) => {
          setTyped(chosen === 'another' ? '' : null);
          if (chosen !== 'another') set(chosen === '' ? null : chosen);
        }}
      />
      {typed !== null && (
        <>
          <PlainField name="question" label={words.ask} about={words.about} value={typed} set={setTyped} />
          <div className="acts">
            <ActButton busy={words.keeping} act={keep}>
              {words.keep}
            </ActButton>
            <Button variant="subtle" onClick={() => setTyped(null)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
