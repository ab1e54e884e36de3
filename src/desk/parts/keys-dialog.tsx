import { Link } from '@tanstack/react-router';
import { Dialog } from './dialog.tsx';

const words = { off: 'Switch single keys off in', account: 'My account' } as const;

interface KeysDialogProps {
  readonly title: string;
  /** where they act */
  readonly about: string;
  readonly keys: readonly { readonly key: string; readonly does: string }[];
  readonly close: () => void;
}

/** Which keys a screen knows, and where single ones are switched off. */
export function KeysDialog({ title, about, keys, close }: KeysDialogProps) {
  return (
    <Dialog title={title} close={close}>
      <p className="quiet">{about}</p>
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
