import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Entry } from '../parts/entry.tsx';
import { useSession } from '../session.ts';
import { CodeStep } from './code-step.tsx';
import { NotFounded } from './not-founded.tsx';
import { PasswordStep } from './password-step.tsx';

/** The door: password or passkey, then a code where the account asks for one, then the place that was wanted. */
export function SignInScreen() {
  const { state, isFounded } = useSession();
  const { from } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  useEffect(() => {
    if (state === 'open')
      router.history.replace(`${router.basepath.replace(/\/$/, '')}${from ?? '/'}`, { isWayIn: true });
  }, [state, from, router]);
  if (state === 'open') return null;
  return (
    <Entry>
      {state === 'code-needed' && <CodeStep />}
      {state === 'none' && (isFounded ? <PasswordStep isSentBack={from !== undefined} /> : <NotFounded />)}
    </Entry>
  );
}
