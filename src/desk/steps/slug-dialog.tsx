import { useState } from 'react';
import { useZone } from '../newsroom-zone.ts';
import { TextField } from '../parts/fields.tsx';
import type { DeskStory } from '../shapes.ts';
import { dayIn } from '../zone-days.ts';
import type { StepDialogProps } from './step-dialog.tsx';
import { StepForm } from './step-form.tsx';

const words = {
  field: 'Words in the address',
  about: 'Small letters and digits, with hyphens between words.',
  willBe: 'The address as it will be',
  forwards: 'The address of now leads to it, for good.',
  day: 'The day is the one on which readers can first open it.',
  taken: 'Where another story has it, a number follows.',
  stands: 'words-like-these',
  someDay: 'YYYY-MM-DD',
} as const;

/** Changes the words in a story's address, which is shown as it will be. */
export function SlugDialog({ story, take, close }: StepDialogProps) {
  const [slug, setSlug] = useState(story.slug ?? '');
  const zone = useZone();
  const isLive = story.line.path !== null;
  return (
    <StepForm step="slug" take={take} close={close} given={({ slug: typed = '' }) => ({ slug: typed.trim() })}>
      <div onInput={(event) => setSlug((event.target as HTMLInputElement).value.trim())}>
        <TextField
          name="slug"
          label={words.field}
          description={words.about}
          defaultValue={story.slug ?? ''}
          autoComplete="off"
          isFocused
        />
      </div>
      <div className="readers-see">
        <h3>{words.willBe}</h3>
        <p className="address">
          <bdi dir="ltr">{`${location.host}${pathWith(story, slug || words.stands, zone)}`}</bdi>
        </p>
        <p className="small quiet">
          {isLive ? words.forwards : words.day} {words.taken}
        </p>
      </div>
    </StepForm>
  );
}

/** A story that has been public keeps its day. */
function pathWith({ line }: DeskStory, slug: string, zone: string): string {
  const day = line.firstPublishedAt === null ? words.someDay : dayIn(zone, new Date(line.firstPublishedAt));
  return `/${day.replaceAll('-', '/')}/${slug}/`;
}
