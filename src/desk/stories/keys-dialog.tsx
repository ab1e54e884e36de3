import { Link } from '@tanstack/react-router';
import { Dialog } from '../parts/dialog.tsx';

const words = {
  title: 'Keys of the story list',
  about: 'They act while the focus is in the list or on the page itself, never while you type.',
  off: 'Switch single keys off in',
  account: 'My account',
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
export function KeysDialog({ close }: { readonly close: () => void }) {
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
