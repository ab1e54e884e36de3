import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import type { PreviewLink } from '../shapes.ts';
import { EndDialog } from './end-dialog.tsx';
import { type PreviewSearch, shownAt } from './views.ts';

const words = {
  copy: 'Copy the link',
  open: 'Open in a new window',
  end: 'End the link …',
} as const;

interface LinkActsProps {
  readonly storyId: string;
  readonly link: PreviewLink;
  readonly look: PreviewSearch;
  readonly ended: () => void;
}

/** What can be done with the secret link: hand it on, open it, end it. */
export function LinkActs({ storyId, link, look, ended }: LinkActsProps) {
  const [isEnding, setEnding] = useState(false);
  return (
    <div className="acts">
      <CopyButton text={link.link}>{words.copy}</CopyButton>
      <Button component="a" href={shownAt(link.link, look)} target="_blank" rel="noopener">
        {words.open}
      </Button>
      <Button variant="quiet-danger" onClick={() => setEnding(true)}>
        {words.end}
      </Button>
      {isEnding && <EndDialog storyId={storyId} linkId={link.id} close={() => setEnding(false)} ended={ended} />}
    </div>
  );
}
