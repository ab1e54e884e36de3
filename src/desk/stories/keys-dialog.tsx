import { KeysDialog } from '../parts/keys-dialog.tsx';

const words = {
  title: 'Keys of the story list',
  about: 'They act while the focus is in the list or on the page itself, never while you type.',
} as const;

const keys: readonly { readonly key: string; readonly does: string }[] = [
  { key: 'j', does: 'to the next story' },
  { key: 'k', does: 'to the story before' },
  { key: 'Enter', does: 'open the story' },
  { key: 'x', does: 'choose it, or let go of it' },
  { key: '/', does: 'to the words to look for' },
  { key: 'n', does: 'begin a new story' },
  { key: '?', does: 'show these keys' },
  { key: 'Ctrl K', does: 'go to a screen or a story, from anywhere' },
];

/** Which keys the list knows. */
export function ListKeysDialog({ close }: { readonly close: () => void }) {
  return <KeysDialog {...words} keys={keys} close={close} />;
}
