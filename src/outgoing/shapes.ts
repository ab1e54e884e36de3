/** Types of requests that leave the server. */

export interface OutgoingRequest {
  /** media types, as the header is written */
  readonly accept?: string;
  /** further headers, in small letters; sent on with a redirect, so nothing that only the first host may know */
  readonly headers?: Readonly<Record<string, string>>;
  /** with a body it is a POST, else a GET */
  readonly body?: { readonly type: string; readonly text: string };
  /** calls the request off */
  readonly signal?: AbortSignal;
}

/** What came back, whatever its status. */
export interface Received {
  readonly status: number;
  /** the address that answered, after redirects */
  readonly url: string;
  /** the headers of these names; null where the answer has none */
  readonly type: string | null;
  readonly location: string | null;
  readonly retryAfter: string | null;
  readonly body: Buffer;
}

export type OutgoingAnswer =
  | { readonly ok: true; readonly answer: Received }
  /** nothing came back; `problem` is one plain sentence */
  | { readonly ok: false; readonly problem: string };
