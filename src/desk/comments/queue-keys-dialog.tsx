import { Link } from '@tanstack/react-router';
import { Dialog } from '../parts/dialog.tsx';

const words = {
  title: 'Keys of the comments',
  about:
    'They act everywhere on the page but in fields. Those that decide mean the selected comments, or the one in focus.',
  off: 'Switch single keys off in',
  account: 'My account',
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
  return (
    <Dialog title={words.title} close={close}>
      <p className="quiet">{words.about}</p>
      <dl className="keys">
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {words.off} <Link to="/account">{words.account}</Link>.
      </p>
    </Dialog>
  );
}
