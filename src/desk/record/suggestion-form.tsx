import { Button } from '@mantine/core';
import { type Ref, useState } from 'react';
import { ActButton, SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { Key } from '../parts/key.tsx';
import type { Suggestion } from '../shapes.ts';
import { OfferLine } from './offer-line.tsx';
import { StatementInputs } from './statement-inputs.tsx';
import type { SuggestionActs } from './suggestion-entry.tsx';
import type { Deciding } from './use-deciding.ts';

const words = {
  accept: 'Accept',
  accepting: 'Accepting …',
  edit: 'Edit',
  reject: 'Reject',
  pass: 'Let it pass',
  passing: 'Letting it pass …',
  more: 'Everything that can be stated',
  less: 'What is stated most often',
} as const;

interface SuggestionFormProps {
  readonly who: Ref<HTMLInputElement>;
  readonly label: string;
  readonly suggestion: Suggestion;
  readonly deciding: Deciding;
  readonly storyId: string;
  readonly topicIds: readonly string[];
  readonly hint: string | null;
  readonly acts: SuggestionActs & { readonly edit: () => void };
}

/** What was found of the current suggestion, to be looked at, changed and decided on. */
export function SuggestionForm(props: SuggestionFormProps) {
  const { who, label, suggestion, deciding, storyId, topicIds, hint, acts } = props;
  const [isWhole, setWhole] = useState(false);
  const { key, offers } = suggestion;
  const send = async () => acts.accept();
  return (
    <Form label={label} send={send}>
      <StatementInputs
        who={who}
        draft={deciding.draft(suggestion)}
        set={(draft) => deciding.setDraft(key, draft)}
        storyId={storyId}
        topicIds={topicIds}
        isWhole={isWhole}
      />
      {offers.map((offer) => (
        <OfferLine
          key={`${offer.statementId} ${offer.kind}`}
          offer={offer}
          isLinked={deciding.links(key, offer.statementId)}
          setLinked={(isLinked) => deciding.setLinks(key, offer.statementId, isLinked)}
        />
      ))}
      <p className="record-hint" role="status">
        {hint}
      </p>
      <div className="acts">
        <SendButton busy={words.accepting} aria-keyshortcuts="A">
          {words.accept}
          <Key>A</Key>
        </SendButton>
        <Button onClick={acts.edit} aria-keyshortcuts="E">
          {words.edit}
          <Key>E</Key>
        </Button>
        <Button onClick={acts.reject} aria-keyshortcuts="X">
          {words.reject}
          <Key>X</Key>
        </Button>
      </div>
      <div className="acts">
        <Button variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.less : words.more}
        </Button>
        <ActButton variant="subtle" busy={words.passing} act={acts.wave}>
          {words.pass}
        </ActButton>
      </div>
    </Form>
  );
}
