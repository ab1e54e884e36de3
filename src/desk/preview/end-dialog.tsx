import { Button } from '@mantine/core';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';

const words = {
  title: 'End the preview link',
  about: 'Whoever has it sees nothing more, at once. It cannot be brought back; another can be made.',
  all: 'Colleagues may have handed out links of their own to this story.',
  endThis: 'End this link',
  endAll: 'End all links to this story',
  keep: 'Keep it',
  ending: 'Ending …',
} as const;

interface EndDialogProps {
  readonly storyId: string;
  readonly linkId: string;
  readonly close: () => void;
  readonly ended: () => void;
}

/** Asks whether the link is to end, or every link to the story. */
export function EndDialog({ storyId, linkId, close, ended }: EndDialogProps) {
  const { api } = useDesk();
  const end = (how: () => Promise<void>) => async () => {
    await how();
    close();
    ended();
  };
  return (
    <Dialog title={words.title} close={close}>
      <p>
        {words.about} {words.all}
      </p>
      <div className="acts">
        <ActButton variant="danger" busy={words.ending} act={end(() => api.preview.end(storyId, linkId))}>
          {words.endThis}
        </ActButton>
        <ActButton variant="quiet-danger" busy={words.ending} act={end(() => api.preview.endAll(storyId))}>
          {words.endAll}
        </ActButton>
        <Button onClick={close}>{words.keep}</Button>
      </div>
    </Dialog>
  );
}
