/** Two revisions as the address of the history names them; what names none is left out. */
export function readCompared({ to, from }: Record<string, unknown>): { readonly to?: string; readonly from?: string } {
  return { ...(isRevision(to) && { to }), ...(to === 'none' && { to }), ...(isRevision(from) && { from }) };
}

function isRevision(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
}
