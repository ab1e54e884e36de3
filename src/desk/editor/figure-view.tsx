import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useId, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { PictureImage } from '../pictures/picture-image.tsx';
import { pictureQuery } from '../pictures/picture-queries.ts';
import { PictureWords } from '../pictures/picture-words.tsx';
import type { DeskPicture } from '../shapes.ts';

const words = {
  picture: (name: string) => `Picture: ${name}`,
  unnamed: 'without a caption',
  caption: 'Caption for this story; empty, the picture’s own is printed',
  gone: 'This picture cannot be had now. It stays in the story.',
  again: 'Try again',
  details: 'Caption, credit, rights',
  fold: 'Fold away',
  remove: 'Take out of the story',
  look: 'To be looked at',
} as const;

/** A picture in the text: the picture, the caption of this story, and its words and rights for wherever it is shown. */
function Figure({ node, deleteNode, editor }: NodeViewProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const id = String(node.attrs['picture']);
  const { data: picture, isError, refetch } = useQuery(pictureQuery(api, id));
  return (
    <NodeViewWrapper className="in-text" data-picture={id}>
      <div contentEditable={false} className="in-text-picture" data-drag-handle>
        {picture && <PictureImage picture={picture} sizes="(max-width: 760px) 100vw, 656px" />}
        {isError && (
          <p>
            {words.gone} <Button onClick={() => void refetch()}>{words.again}</Button>
          </p>
        )}
      </div>
      <NodeViewContent
        as={'figcaption' as 'div'}
        className={node.content.size === 0 ? 'is-empty' : undefined}
        data-placeholder={picture?.caption || words.caption}
      />
      <div contentEditable={false} className="in-text-words">
        {picture && (
          <Words
            picture={picture}
            saved={() => void client.invalidateQueries({ queryKey: ['story'] })}
            remove={deleteNode}
            isFixed={!editor.isEditable}
          />
        )}
      </div>
    </NodeViewWrapper>
  );
}

interface WordsProps {
  readonly picture: DeskPicture;
  /** what stands in the way of publishing may have changed */
  readonly saved: () => void;
  readonly remove: () => void;
  readonly isFixed: boolean;
}

function Words({ picture, saved, remove, isFixed }: WordsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  // What stands in the way of printing it is in sight without being asked for.
  const isShown = isOpen ?? picture.flags.length > 0;
  return (
    <>
      <div className="in-text-line">
        <p className="small quiet">{picture.printed}</p>
        {!isFixed && (
          <div className="acts">
            <Button variant="subtle" aria-expanded={isShown} aria-controls={id} onClick={() => setOpen(!isShown)}>
              {isShown ? words.fold : words.details}
            </Button>
            <Button variant="quiet-danger" onClick={remove}>
              {words.remove}
            </Button>
          </div>
        )}
      </div>
      <section id={id} hidden={!isShown || isFixed} aria-label={words.picture(picture.caption || words.unnamed)}>
        {isShown && !isFixed && <PictureWords picture={picture} saved={saved} />}
      </section>
    </>
  );
}

/** Draws the pictures of a text. Keys and clicks in their fields are the fields' own, and not the text's. */
export const figureView = ReactNodeViewRenderer(Figure, {
  stopEvent: ({ event }) => (event.target as HTMLElement).closest('.in-text-words') !== null,
});
