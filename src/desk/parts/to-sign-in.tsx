import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the door whoever is not signed in; the door leads back to the place that was wanted. */
export function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { pathname, searchStr } = router.latestLocation;
    const from = pathname + searchStr;
    void router.navigate({ to: '/sign-in', search: from === '/' ? {} : { from }, replace: true });
  }, [router]);
  return null;
}
