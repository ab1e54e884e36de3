import { KeysDialog } from '../parts/keys-dialog.tsx';

const words = {
  title: 'Keys of the comments',
  about:
    'They act everywhere on the page but in fields. Those that decide mean the selected comments, or the one in focus.',
} as const;

const keys: readonly { readonly key: string; readonly does: string }[] = [
  { key: 'A', does: 'approve' },
  { key: 'H', does: 'hold for a second opinion' },
  { key: 'X', does: 'reject' },
  { key: 'S', does: 'reject as spam' },
  { key: '1 to 9', does: 'the reason for rejecting' },
  { key: 'J or ↓', does: 'to the next comment' },
  { key: 'K or ↑', does: 'to the comment before' },
  { key: 'Space', does: 'select it, or let go of it' },
  { key: 'U or Ctrl Z', does: 'undo the last decision' },
  { key: 'O', does: 'open it with its thread' },
  { key: '/', does: 'to the words to look for' },
  { key: '?', does: 'show these keys' },
];

/** Which keys the queue knows. */
export function QueueKeysDialog({ close }: { readonly close: () => void }) {
  return <KeysDialog {...words} keys={keys} close={close} />;
}
