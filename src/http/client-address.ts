import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Tells from which network address a request comes; null where that tells nothing of who asks. */
export type AddressOf = (request: FastifyRequest) => string | null;

const ownMachine = new BlockList();
ownMachine.addSubnet('127.0.0.0', 8);
ownMachine.addAddress('::1', 'ipv6');

/**
 * Believes `X-Forwarded-For` only from the proxies that are named. Each proxy adds at the end whom it was asked by, so
 * the last address that is no proxy of ours is the reader's; what stands before it anybody can have written. What comes
 * from this very machine, with no proxy named, comes through one that is not known: it stands for everybody.
 */
export function addressReader(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/', 2);
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (request) => {
    const forwarded = proxies.length > 0 ? (request.headers['x-forwarded-for'] ?? '') : '';
    const hops = [...String(forwarded).split(','), request.socket.remoteAddress ?? '']
      .map(plain)
      .filter((hop) => hop !== '');
    const reader = hops.findLast((hop) => !isIn(trusted, hop));
    if (reader === undefined || isIP(reader) === 0 || isIn(ownMachine, reader)) return null;
    return reader;
  };
}

/** A network address as far as it parts one reader from another; `isTelling`: it says something of who asks. */
export interface ReaderAddress {
  readonly text: string;
  readonly isTelling: boolean;
}

/**
 * Tells readers apart by address also where that is this machine's own: with no proxy named, one on this machine is
 * believed in whom it names last, for nobody else can ask through it; and programs on this machine are told apart by its
 * own addresses, which say nothing of who asks.
 */
export function readerTeller(proxies: readonly string[]): (request: FastifyRequest) => ReaderAddress {
  const addressOf = addressReader(proxies);
  return (request) => {
    const told = addressOf(request);
    if (told !== null) return { text: told, isTelling: true };
    const own = plain(request.socket.remoteAddress ?? '');
    const named = isIn(ownMachine, own)
      ? plain(
          String(request.headers['x-forwarded-for'] ?? '')
            .split(',')
            .at(-1) ?? '',
        )
      : '';
    if (isIP(named) === 0) return { text: own, isTelling: false };
    return { text: named, isTelling: !isIn(ownMachine, named) };
  };
}

function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Without a port, brackets or zone, and an IPv4 address in its own spelling. */
function plain(hop: string): string {
  const bare = hop
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}
