import type { askOutside, OutgoingAnswer, OutgoingRequest } from '../outgoing/outgoing.ts';

/** How another machine is asked: `askOutside`, or in tests the same with another reach. */
export type Ask = (address: string, request: OutgoingRequest) => ReturnType<typeof askOutside>;

/** What became of a word. */
export type Given =
  | { readonly kind: 'given' }
  /** `machine`: the machine does not answer anybody now; `word`: it answers, and will not have this */
  | {
      readonly kind: 'not-given';
      readonly by: 'machine' | 'word';
      readonly why: string;
      readonly retryAfter: string | null;
    };

/**
 * Tells a hub that a feed has changed. The recommendation (W3C WebSub, 5) leaves this to publisher and hub; all hubs
 * have kept the form of PubSubHubbub, and some read `hub.topic` instead.
 */
export async function tellHub(ask: Ask, hub: string, topic: string): Promise<Given> {
  const form = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic });
  return outcome(await ask(hub, { body: { type: 'application/x-www-form-urlencoded', text: form.toString() } }));
}

/** Addresses in one submission (indexnow.org/documentation). */
export const submittedAtMost = 10_000;

/** Tells search engines, through IndexNow, that these addresses have changed; they prove it is us by the key's file. */
export async function tellSearchEngines(
  ask: Ask,
  endpoint: string,
  site: { readonly baseUrl: string; readonly key: string; readonly paths: readonly string[] },
): Promise<Given> {
  const { baseUrl, key, paths } = site;
  const submission = {
    host: new URL(baseUrl).host,
    key,
    keyLocation: `${baseUrl}/${key}.txt`,
    urlList: paths.map((path) => baseUrl + encodeURI(path)),
  };
  const body = { type: 'application/json; charset=utf-8', text: JSON.stringify(submission) };
  return outcome(await ask(endpoint, { body }));
}

function outcome(result: OutgoingAnswer): Given {
  if (!result.ok) return { kind: 'not-given', by: 'machine', why: result.problem, retryAfter: null };
  const { status, url, retryAfter } = result.answer;
  if (status >= 200 && status < 300) return { kind: 'given' };
  const isBusy = status === 429 || status >= 500;
  return {
    kind: 'not-given',
    by: isBusy ? 'machine' : 'word',
    why: `${new URL(url).host} answers ${status}.`,
    retryAfter,
  };
}
