import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Which machines a request may go to. */
export interface Reach {
  /** every address of a name, as the network answers now */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly mayReach: (address: string) => boolean;
}

/** The internet, and nothing of the newsroom's own network. */
export const internet: Reach = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  mayReach: isPublicAddress,
};

/**
 * The one address to connect to for a URL's host, or why there is none. A name of which any address is closed is
 * refused whole: whoever mixes them means the closed one.
 */
export async function addressFor(
  url: URL,
  reach: Reach,
): Promise<{ readonly address: string } | { readonly problem: string }> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  let addresses: readonly string[] = [host];
  if (isIP(host) === 0) {
    try {
      addresses = await reach.resolve(host);
    } catch {
      return { problem: `There is no host ${host}, or it cannot be found just now.` };
    }
  }
  const [address] = addresses;
  if (address === undefined) return { problem: `There is no host ${host}, or it cannot be found just now.` };
  return addresses.every(reach.mayReach)
    ? { address }
    : { problem: `${host} is not on the internet but in a private or reserved network, where requests do not go.` };
}
