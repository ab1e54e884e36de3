import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { useTakeSession } from '../session.ts';

const words = {
  title: 'This newsroom is new',
  lead: 'Nobody has an account yet. When the server started, it printed a link for the first admin; open that link to begin.',
  where:
    'It stands among the server’s lines, where Dateline was started. Without it, start the server again: it prints a new one.',
  again: 'Look again',
  looking: 'Looking …',
} as const;

/** Instead of the door, while there is no account that could go through it. */
export function NotFounded() {
  const { api } = useDesk();
  const takeSession = useTakeSession();
  return (
    <>
      <EntryTitle>{words.title}</EntryTitle>
      <p className="lead">{words.lead}</p>
      <p className="lead">{words.where}</p>
      <ActButton busy={words.looking} act={async () => takeSession(await api.session.look())}>
        {words.again}
      </ActButton>
    </>
  );
}
