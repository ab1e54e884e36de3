import type { Api } from './api.ts';
import { Problem } from './problem.ts';
import type { SessionState } from './shapes.ts';

const words = {
  givenUp: 'No passkey was given. Try again, or sign in with your password.',
  notAdded: 'No passkey was made. Try again, or leave it for another day.',
  knownHere: 'This device has a passkey for your account already.',
} as const;

/** Whether this browser knows passkeys at all; it does so only on pages that came by https, or from this machine. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** The part that talks to the browser loads when it is first needed. */
const load = () => import('@simplewebauthn/browser');

/** Signs in with a passkey that the person picks now. */
export async function signInWithPasskey(api: Api): Promise<SessionState> {
  const { startAuthentication } = await load();
  const { challengeId, options } = await api.session.passkeyOptions();
  const credential = await startAuthentication({ optionsJSON: options }).catch(() => {
    throw new Problem(0, words.givenUp);
  });
  return api.session.openWithPasskey({ challengeId, credential });
}

/**
 * Offers passkeys among what the browser fills into the e-mail field, where it can; gives null where it cannot, and
 * where another way in was taken meanwhile.
 */
export async function signInByAutofill(api: Api): Promise<SessionState | null> {
  const { startAuthentication, browserSupportsWebAuthnAutofill } = await load();
  if (!(await browserSupportsWebAuthnAutofill())) return null;
  const { challengeId, options } = await api.session.passkeyOptions();
  const credential = await startAuthentication({ optionsJSON: options, useBrowserAutofill: true }).catch(() => null);
  return credential === null ? null : api.session.openWithPasskey({ challengeId, credential });
}

/** Takes back the offer of `signInByAutofill`. */
export async function stopOfferingPasskeys(): Promise<void> {
  const { WebAuthnAbortService } = await load();
  WebAuthnAbortService.cancelCeremony();
}

/** Makes a passkey on a device of the person's choice, and adds it to the account. */
export async function addPasskey(api: Api, { name, password }: { name: string; password: string }): Promise<void> {
  const { startRegistration } = await load();
  const { challengeId, options } = await api.me.passkeyOptions(password);
  const credential = await startRegistration({ optionsJSON: options }).catch((error: unknown) => {
    const isKnown = error instanceof Error && error.name === 'InvalidStateError';
    throw new Problem(0, isKnown ? words.knownHere : words.notAdded);
  });
  await api.me.addPasskey({ challengeId, name, credential });
}
