let open = 0;

/** Whether an editor is open on this page: then nothing may take it off the screen but the person who writes in it. */
export function isWriting(): boolean {
  return open > 0;
}

/** Marks an editor as open on this page until the function it gives is called. */
export function beginWriting(): () => void {
  open += 1;
  return () => {
    open -= 1;
  };
}
