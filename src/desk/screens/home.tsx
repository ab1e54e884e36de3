import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { mySecurityQuery, peopleQuery } from '../queries.ts';
import { may, useMe, useSession } from '../session.ts';
import type { MySecurity, People } from '../shapes.ts';

const words = {
  title: (name: string) => `Good to see you, ${name}`,
  needs: 'What there is',
  people: (count: number) => (count === 1 ? 'person has an account' : 'people have accounts'),
  invited: (count: number) => (count === 1 ? 'invitation is open' : 'invitations are open'),
  passwordOnly: (count: number) => (count === 1 ? 'signs in with a password alone' : 'sign in with a password alone'),
  sessions: (count: number) => (count === 1 ? 'browser is signed in as you' : 'browsers are signed in as you'),
  factors: (count: number) => (count === 1 ? 'second factor guards your account' : 'second factors guard your account'),
  alone: 'Your account stands on its password alone.',
  aloneMend: 'Add one-time codes or a passkey: whoever learns the password still stays outside.',
  toAccount: 'To my account',
  site: 'Readers see the newsroom at',
} as const;

/** The desk's beginning: what is there for this person, in numbers that lead to it. */
export function HomeScreen() {
  const { api } = useDesk();
  const me = useMe();
  const { newsroom } = useSession();
  const security = useQuery(mySecurityQuery(api)).data;
  const people = useQuery({ ...peopleQuery(api), enabled: may(me, 'desk: people') }).data;
  const firstName = me.name.split(' ', 1)[0] ?? me.name;
  return (
    <>
      <PageTitle>{words.title(firstName)}</PageTitle>
      <ul className="needs" aria-label={words.needs} aria-busy={security === undefined}>
        {countsOf(people, security).map(({ to, count, about }) => (
          <li key={about}>
            <Link to={to}>
              <b>{count}</b>
              <span>{about}</span>
            </Link>
          </li>
        ))}
      </ul>
      {security && factorsOf(security) === 0 && (
        <p>
          <b>{words.alone}</b> {words.aloneMend} <Link to="/account">{words.toAccount}</Link>
        </p>
      )}
      <p className="quiet">
        {words.site} <a href="/">{newsroom}</a>.
      </p>
    </>
  );
}

interface Count {
  readonly to: '/people' | '/account';
  readonly count: number | string;
  readonly about: string;
}

/** What is not known yet is not counted: the cells are there from the start, so that nothing moves. */
function countsOf(people: People | undefined, security: MySecurity | undefined): readonly Count[] {
  const active = people?.people.filter(({ isActive }) => isActive) ?? [];
  const alone = active.filter(({ hasSecondFactor }) => !hasSecondFactor).length;
  const ofPeople: readonly Count[] = people
    ? [
        { to: '/people', count: active.length, about: words.people(active.length) },
        { to: '/people', count: people.invitations.length, about: words.invited(people.invitations.length) },
        { to: '/people', count: alone, about: words.passwordOnly(alone) },
      ]
    : [];
  const sessions = security?.sessions.length;
  const factors = security && factorsOf(security);
  return [
    ...ofPeople,
    { to: '/account', count: factors ?? '–', about: words.factors(factors ?? 0) },
    { to: '/account', count: sessions ?? '–', about: words.sessions(sessions ?? 0) },
  ];
}

function factorsOf({ hasCodes, passkeys }: MySecurity): number {
  return (hasCodes ? 1 : 0) + passkeys.length;
}
