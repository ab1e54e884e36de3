import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { ActButton, SendButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { CodeField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { signOut, useTakeSession } from '../session.ts';

const words = {
  title: 'Your code',
  lead: 'Open the app for one-time codes on your phone and give the six digits that it shows now.',
  code: 'Code',
  emergency: 'Without the phone, give one of your codes for emergencies.',
  goOn: 'Go on',
  looking: 'Looking …',
  other: 'Sign in as somebody else',
  leaving: 'Leaving …',
} as const;

/** The second step of signing in, for accounts with one-time codes. */
export function CodeStep() {
  const { api } = useDesk();
  const takeSession = useTakeSession();
  return (
    <>
      <EntryTitle>{words.title}</EntryTitle>
      <p className="lead">{words.lead}</p>
      <Form
        label={words.title}
        check={checked({ code: 'code' })}
        send={async ({ code = '' }) => takeSession(await api.session.giveCode(code.trim().toLowerCase()))}
      >
        <CodeField name="code" label={words.code} description={words.emergency} isFocused />
        <SendButton fullWidth busy={words.looking}>
          {words.goOn}
        </SendButton>
      </Form>
      <div className="other-ways">
        <ActButton variant="subtle" busy={words.leaving} act={() => signOut(api)}>
          {words.other}
        </ActButton>
      </div>
    </>
  );
}
