import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeApi } from './api.ts';
import { makeAsk } from './ask.ts';
import { DeskProvider } from './desk-context.ts';
import { beginAtNewLinks, takeLinkToken } from './link-token.ts';
import { reloadAfterRelease } from './new-release.ts';
import { problemOf } from './problem.ts';
import { makeRouter } from './router.tsx';
import { isWriting } from './saving/writing.ts';
import { sessionQuery } from './session.ts';
import type { SessionState } from './shapes.ts';
import { colourChoice, styleNonce, theme, tokensForMantine } from './theme.ts';
import { allowStyleTextOnly } from './trusted-text.ts';

/** The desk in the browser: everything that there is one of is made here and handed down. */

allowStyleTextOnly();
reloadAfterRelease();
// Before the router looks at the address.
const linkToken = takeLinkToken();
beginAtNewLinks();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses, it refuses again; only what did not reach it is worth asking twice.
      retry: (times, error) => times < 2 && problemOf(error).status === 0,
      staleTime: 5_000,
    },
  },
});
// An editor stays on the screen with what is written in it, and says itself that the session has ended.
const signedOut = () =>
  !isWriting() &&
  queries.setQueryData<SessionState>(['session'], (session) => session && { ...session, state: 'none', me: null });
const api = makeApi(makeAsk(signedOut));
void queries.prefetchQuery(sessionQuery(api));
const router = makeRouter();

// It stands on the page for those whose browser runs no script, or could not load this one.
document.getElementById('no-script')?.remove();
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the desk.');
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensForMantine}
      colorSchemeManager={colourChoice}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queries}>
        <DeskProvider value={{ api, linkToken }}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" autoClose={6_000} limit={3} />
        </DeskProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
