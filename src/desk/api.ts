import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { Ask } from './ask.ts';
import { makeCommentApi } from './comments/comment-api.ts';
import { makeCommentMailApi } from './comments/comment-mail-api.ts';
import { makeFilingApi } from './editor/filing-api.ts';
import { makeHistoryApi } from './history/history-api.ts';
import { makeMachineApi } from './machines/machine-api.ts';
import { makeNewsroomApi } from './newsroom/newsroom-api.ts';
import { makeNotesApi } from './notes/notes-api.ts';
import { makePictureApi } from './pictures/picture-api.ts';
import { makePreviewApi } from './preview/preview-api.ts';
import { makeRecordApi } from './record/record-api.ts';
import type {
  AuditPage,
  HandedLink,
  LinkFacts,
  Me,
  MySecurity,
  People,
  PersonLine,
  Role,
  SessionState,
} from './shapes.ts';
import { makeStoryApi } from './stories/story-api.ts';
import { makeStoryListApi } from './story-list-api.ts';
import { makeViewsApi } from './views/views-api.ts';

/** What a passkey is asked to sign, and under which name the server remembers having asked. */
interface Challenge<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

/** Every question that the desk puts to the server, by what it is about. */
export function makeApi(ask: Ask) {
  return {
    audit: (asked: { before: string | null; account: string | null }) => {
      const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
      return ask<AuditPage>('GET', `/audit?${new URLSearchParams(Object.fromEntries(given))}`);
    },
    comments: makeCommentApi(ask),
    history: makeHistoryApi(ask),
    newsroom: makeNewsroomApi(ask),
    storyList: makeStoryListApi(ask),
    story: makeStoryApi(ask),
    filing: makeFilingApi(ask),
    pictures: makePictureApi(ask),
    machines: makeMachineApi(ask),
    notes: makeNotesApi(ask),
    commentMail: makeCommentMailApi(ask),
    preview: makePreviewApi(ask),
    record: makeRecordApi(ask),
    views: makeViewsApi(ask),
    session: {
      look: () => ask<SessionState>('GET', '/session'),
      open: (given: { email: string; password: string }) => ask<SessionState>('POST', '/session', given),
      giveCode: (code: string) => ask<SessionState>('POST', '/session/code', { code }),
      passkeyOptions: () => ask<Challenge<PublicKeyCredentialRequestOptionsJSON>>('POST', '/session/passkey/options'),
      openWithPasskey: (given: { challengeId: string; credential: AuthenticationResponseJSON }) =>
        ask<SessionState>('POST', '/session/passkey', given),
      end: () => ask<void>('DELETE', '/session'),
    },
    links: {
      look: (token: string) => ask<LinkFacts>('POST', '/links/look', { token }),
      use: (given: { token: string; name?: string; email?: string; password: string }) =>
        ask<SessionState>('POST', '/links/use', given),
      confirmEmail: (token: string) => ask<{ email: string }>('POST', '/links/email', { token }),
      forgotten: (email: string) => ask<object>('POST', '/links/forgotten', { email }),
    },
    me: {
      look: () => ask<Me>('GET', '/me'),
      rename: (name: string) => ask<Me>('PATCH', '/me', { name }),
      security: () => ask<MySecurity>('GET', '/me/security'),
      changePassword: (given: { current: string; next: string }) => ask<void>('POST', '/me/password', given),
      askForEmail: (given: { email: string; password: string }) =>
        ask<{ expiresAt: string }>('POST', '/me/email', given),
      startCodes: (password: string) => ask<{ secret: string; uri: string }>('POST', '/me/codes', { password }),
      confirmCodes: (code: string) => ask<{ emergencyCodes: readonly string[] }>('POST', '/me/codes/confirm', { code }),
      endCodes: (password: string) => ask<void>('DELETE', '/me/codes', { password }),
      passkeyOptions: (password: string) =>
        ask<Challenge<PublicKeyCredentialCreationOptionsJSON>>('POST', '/me/passkeys/options', { password }),
      addPasskey: (given: { challengeId: string; name: string; credential: RegistrationResponseJSON }) =>
        ask<{ id: string }>('POST', '/me/passkeys', given),
      renamePasskey: (id: string, name: string) => ask<void>('PATCH', `/me/passkeys/${id}`, { name }),
      removePasskey: (id: string) => ask<void>('DELETE', `/me/passkeys/${id}`),
      endSession: (id: string) => ask<void>('DELETE', `/me/sessions/${id}`),
      endOtherSessions: () => ask<void>('DELETE', '/me/sessions'),
    },
    people: {
      list: () => ask<People>('GET', '/people'),
      invite: (given: { email: string; role: Role }) => ask<HandedLink>('POST', '/people/invitations', given),
      takeBackInvitation: (id: string) => ask<void>('DELETE', `/people/invitations/${id}`),
      change: (id: string, to: { role?: Role; isActive?: boolean }) => ask<PersonLine>('PATCH', `/people/${id}`, to),
      resetLink: (id: string) => ask<HandedLink>('POST', `/people/${id}/reset`),
      emailLink: (id: string, email: string) => ask<HandedLink>('POST', `/people/${id}/email`, { email }),
      endSessions: (id: string) => ask<void>('DELETE', `/people/${id}/sessions`),
      takeOffSecondFactor: (id: string) => ask<void>('DELETE', `/people/${id}/codes`),
    },
  } as const;
}

export type Api = ReturnType<typeof makeApi>;
