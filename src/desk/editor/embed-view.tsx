import { Button } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { CardDialog } from './mark-dialogs.tsx';

const words = { change: 'Change the card …', remove: 'Take out of the story' } as const;

/** A card that leads elsewhere, as readers see it, with what can be done with it. */
function LinkCard({ node, editor, getPos, deleteNode, selected }: NodeViewProps) {
  const [isAsked, setAsked] = useState(false);
  const { url, title, site, description } = node.attrs as Readonly<Record<string, string>>;
  const at = getPos();
  return (
    <NodeViewWrapper className={`link-card ${selected ? 'is-chosen' : ''}`} contentEditable={false} data-drag-handle>
      <p className="small quiet">{site || hostOf(url ?? '')}</p>
      <p>
        <b>{title || url}</b>
      </p>
      {description && <p className="small">{description}</p>}
      {editor.isEditable && (
        <div className="acts">
          <Button variant="subtle" onClick={() => setAsked(true)}>
            {words.change}
          </Button>
          <Button variant="quiet-danger" onClick={deleteNode}>
            {words.remove}
          </Button>
        </div>
      )}
      {isAsked &&
        at !== undefined &&
        createPortal(
          <CardDialog editor={editor} card={{ at, attrs: node.attrs }} close={() => setAsked(false)} />,
          document.body,
        )}
    </NodeViewWrapper>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

/** Draws the link cards of a text. */
export const embedView = ReactNodeViewRenderer(LinkCard, {
  stopEvent: ({ event }) => (event.target as HTMLElement).closest('.acts') !== null,
});
