import '../css/keys.css';
import { KeysDialog } from '../parts/keys-dialog.tsx';

const words = {
  title: 'Keys for statements',
  about: 'Single keys act while a suggestion has the focus, and never in a field.',
  keys: [
    { key: 'A', does: 'Accept the suggestion' },
    { key: 'X', does: 'Reject it' },
    { key: 'E', does: 'Edit it: who said it' },
    { key: 'J', does: 'To the next one' },
    { key: 'K', does: 'To the one before' },
    { key: '?', does: 'These keys' },
    { key: 'Ctrl Shift A', does: 'In the text: attribute the selected words, or the sentence at the cursor' },
    { key: 'Enter', does: 'In the form: put it on the record' },
  ],
} as const;

/** Which keys the statements beside a story know. */
export function RecordKeysDialog({ close }: { readonly close: () => void }) {
  return <KeysDialog title={words.title} about={words.about} keys={words.keys} close={close} />;
}
