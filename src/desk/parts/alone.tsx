import { Outlet } from '@tanstack/react-router';
import { useSession } from '../session.ts';
import { ToSignIn } from './to-sign-in.tsx';

/** A screen that wants the whole window. Whoever is not signed in is led to the door, and from there back. */
export function Alone() {
  return useSession().me === null ? <ToSignIn /> : <Outlet />;
}
