import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFocusBack } from '../parts/focus-back.ts';
import { Matter } from '../parts/matter.tsx';
import { EmailLinkForm } from './email-link-form.tsx';

const words = {
  title: 'Another e-mail address',
  about: 'It holds once the person has opened a link to it.',
  change: 'Give another',
  changeAloud: 'Give another e-mail address',
} as const;

/** Another address for somebody's account, in the list of what an admin can do about it. */
export function PersonEmail({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  const button = useFocusBack(isOpen);
  return (
    <li>
      <Matter title={words.title} about={words.about} />
      {isOpen ? (
        <div className="whole block-body">
          <EmailLinkForm id={id} close={() => setOpen(false)} />
        </div>
      ) : (
        <Button ref={button} aria-label={words.changeAloud} onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      )}
    </li>
  );
}
