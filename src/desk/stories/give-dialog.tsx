import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { SendButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskStoryLine } from '../shapes.ts';
import { wallTime } from '../zone-days.ts';
import { Headline } from './headline.tsx';
import { colleaguesQuery, storiesChanged } from './list-queries.ts';

const words = {
  title: 'Give the story to somebody',
  who: 'Given to',
  nobody: 'Nobody yet',
  deadline: 'Deadline',
  about: (zone: string) => `By the newsroom’s clock (${zone}), such as 2026-11-24 06:30. Empty: none.`,
  keep: 'Keep',
  keeping: 'Keeping …',
  done: 'Kept.',
} as const;

/** Who is to write a story, and by when. */
export function GiveDialog({ story, close }: { readonly story: DeskStoryLine; readonly close: () => void }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const zone = useZone();
  const { data, error, refetch } = useQuery(colleaguesQuery(api));
  const due = story.deadline === null ? '' : wallTime(new Date(story.deadline), zone);
  return (
    <Dialog title={words.title} close={close}>
      <p>
        <b>
          <Headline story={story} />
        </b>
      </p>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && (
        <Form
          label={words.title}
          send={async ({ assigneeId = '', deadline = '' }) => {
            const given = deadline.trim();
            await api.storyList.assign(story.id, {
              assigneeId: assigneeId || null,
              // Left as it is, it keeps its seconds.
              ...(given !== due && { deadline: given || null }),
            });
            await storiesChanged(client);
            say(words.done);
            close();
          }}
        >
          <ChoiceField
            name="assigneeId"
            label={words.who}
            defaultValue={story.assignee?.id ?? ''}
            choices={[
              { value: '', label: words.nobody },
              ...data.colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextField
            name="deadline"
            label={words.deadline}
            description={words.about(zone)}
            defaultValue={due}
            autoComplete="off"
          />
          <div className="acts">
            <SendButton busy={words.keeping}>{words.keep}</SendButton>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
