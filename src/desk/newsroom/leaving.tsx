import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../parts/dialog.tsx';

const words = {
  title: 'Leave without saving?',
  about: 'What was changed here is not saved yet.',
  stay: 'Stay',
  leave: 'Leave it',
} as const;

/** Asks before something that is not saved is left, by a link of the desk or out of it. */
export function Leaving({ isUnsaved }: { readonly isUnsaved: () => boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={words.title} close={reset}>
      <p>{words.about}</p>
      <div className="acts">
        <Button variant="filled" onClick={reset}>
          {words.stay}
        </Button>
        <Button variant="quiet-danger" onClick={proceed}>
          {words.leave}
        </Button>
      </div>
    </Dialog>
  );
}
