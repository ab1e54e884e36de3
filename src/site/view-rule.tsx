import { type PageVoice, Voiced } from './voice.tsx';

/** By which rule views are counted, for whoever wants to know: it stands wherever their number does. */
export function ViewRule({ voice }: { voice: PageVoice }) {
  const { viewRuleTitle, viewRule } = voice.words;
  return (
    <details className="view-rule">
      <summary>
        <Voiced voice={voice}>{viewRuleTitle}</Voiced>
      </summary>
      <p>
        <Voiced voice={voice}>{viewRule}</Voiced>
      </p>
    </details>
  );
}
