import { Button } from '@mantine/core';
import { storyAddress } from './story-address.ts';

const words = { preview: 'Preview' } as const;

/** Opens a story as readers will see it, in a window of its own. */
export function PreviewLink({ id }: { readonly id: string }) {
  return (
    <Button component="a" href={`${storyAddress(id)}/preview`} target="_blank">
      {words.preview}
    </Button>
  );
}
