/** What a stream of server-sent events has told. */
export interface HeardEvents {
  readonly status: number;
  readonly headers: Headers;
  /** the numbers of comments shown that it has told, in their order */
  readonly shown: () => readonly number[];
  /** resolves when the stream has ended */
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

/** Opens a stream of new comments and listens. */
export async function hearComments(address: string, storyId: string): Promise<HeardEvents> {
  const leaving = new AbortController();
  const { status, headers, body } = await fetch(`${address}/comments/live/${storyId}`, { signal: leaving.signal });
  let text = '';
  const listen = async () => {
    if (body === null) return;
    for await (const piece of body.pipeThrough(new TextDecoderStream())) text += piece;
  };
  return {
    status,
    headers,
    shown: () => [...text.matchAll(/^id: (\d+)\ndata: \{"shown":\1\}$/gm)].map(([, shown]) => Number(shown)),
    ended: listen().catch(() => undefined),
    leave: () => leaving.abort(),
  };
}
