import { useNavigate } from '@tanstack/react-router';
import { checked } from '../checks.ts';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { NewPasswordField, TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import { oneOfRole, roleMeanings } from '../roles.ts';
import { useTakeSession } from '../session.ts';
import type { LinkFacts } from '../shapes.ts';
import { LinkGate } from './link-gate.tsx';
import { ResetForm } from './reset.tsx';

const words = {
  founding: (newsroom: string) => `Begin ${newsroom}`,
  foundingLead:
    'You are the first here. This makes your account, with every right of an admin; afterwards you invite the others.',
  invited: 'Welcome',
  invitedLead: (newsroom: string, as: string, meaning: string) =>
    `You are invited to the desk of ${newsroom} as ${as}, who ${meaning}.`,
  name: 'Your name',
  nameAbout: 'As colleagues see it. Bylines are kept apart.',
  email: 'E-mail address',
  emailAbout: 'You sign in with it.',
  password: 'Password',
  found: 'Begin the newsroom',
  join: 'Come in',
  busy: 'Making your account …',
} as const;

/** Where links for new people lead: the newsroom's first admin, or somebody who is invited. */
export function WelcomeScreen() {
  return (
    <LinkGate>{(link) => (link.facts.kind === 'reset' ? <ResetForm {...link} /> : <WelcomeForm {...link} />)}</LinkGate>
  );
}

function WelcomeForm({ token, facts }: { readonly token: string; readonly facts: LinkFacts }) {
  const { api } = useDesk();
  const takeSession = useTakeSession();
  const navigate = useNavigate();
  const { kind, newsroom, email, name, role } = facts;
  const isFirst = kind === 'first';
  const send = async (values: FormValues) => {
    const { name: given = '', email: address = '', password = '' } = values;
    const account = { token, name: given.trim(), password, ...(isFirst ? { email: address.trim() } : {}) };
    const state = await api.links.use(account);
    takeSession(state);
    await navigate({ to: '/', replace: true, state: { isWayIn: true } });
  };
  const as = role ?? 'reporter';
  return (
    <>
      <EntryTitle>{isFirst ? words.founding(newsroom) : words.invited}</EntryTitle>
      <p className="lead">
        {isFirst ? words.foundingLead : words.invitedLead(newsroom, oneOfRole[as], roleMeanings[as])}
      </p>
      <Form
        label={isFirst ? words.founding(newsroom) : words.invited}
        check={checked({ name: 'name', ...(isFirst ? { email: 'email' } : {}), password: 'newPassword' })}
        send={send}
      >
        <TextField
          name="name"
          label={words.name}
          description={words.nameAbout}
          autoComplete="name"
          maxLength={100}
          {...(name === null ? {} : { defaultValue: name })}
        />
        {isFirst ? (
          <TextField
            name="email"
            type="email"
            label={words.email}
            description={words.emailAbout}
            autoComplete="username"
            {...(email === null ? {} : { defaultValue: email })}
          />
        ) : (
          <FixedEmail email={email ?? ''} />
        )}
        <NewPasswordField name="password" label={words.password} />
        <SendButton fullWidth busy={words.busy}>
          {isFirst ? words.found : words.join}
        </SendButton>
      </Form>
    </>
  );
}

/** The address is the invitation's. It stands in a field all the same, so that a password manager keeps it. */
function FixedEmail({ email }: { readonly email: string }) {
  return (
    <div>
      <p className="legend">{words.email}</p>
      <p>{email}</p>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
    </div>
  );
}
