/** 32 random bytes as the server writes them (base64url). */
const shape = /^#([A-Za-z0-9_-]{43})$/;

/**
 * Takes the token of a link out of the address, so that it stays neither in the bar nor in the browser's history. What
 * stands behind # never reaches a server, nor a log.
 */
export function takeLinkToken(): string | null {
  const token = shape.exec(location.hash)?.[1] ?? null;
  if (token !== null) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

/** Begins afresh when another link is put into the address bar of a desk that is open: only its fragment differs. */
export function beginAtNewLinks(): void {
  addEventListener('hashchange', () => {
    if (shape.test(location.hash)) location.reload();
  });
}
