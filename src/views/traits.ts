import { isIP } from 'node:net';
import { deviceOf } from './devices.ts';
import type { Traits } from './shapes.ts';

/** What a request says, as far as views are told apart by it. */
export interface Told {
  readonly agent: string;
  /** the header, or empty */
  readonly acceptLanguage: string;
  /** the host of the page that led here, or empty */
  readonly from: string;
  /** the newsroom's own host */
  readonly ownHost: string;
  readonly country: string | null;
}

/** By what a view is told apart. Nothing of it tells one reader from another. */
export function traitsOf({ agent, acceptLanguage, from, ownHost, country }: Told): Traits {
  return {
    referrer: referrerOf(from, ownHost),
    device: deviceOf(agent),
    language: languageOf(acceptLanguage),
    country,
  };
}

/** Behind this nobody's languages stand. */
const longestHeader = 512;

/** The language that somebody likes best (RFC 9110, 12.5.4): its primary subtag, or `unknown`. */
export function languageOf(acceptLanguage: string): string {
  const best = { language: 'unknown', weight: 0 };
  for (const range of acceptLanguage.slice(0, longestHeader).split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = /^\s*([a-z]{2,3})(?:-[a-z0-9-]*)?\s*$/i.exec(tag)?.[1];
    const weight = weightOf(parameters);
    // Of equals the first, as browsers mean it.
    if (language !== undefined && weight > best.weight) Object.assign(best, { language, weight });
  }
  return best.language.toLowerCase();
}

/** 0, which is `not at all`, stands for what is no weight too. */
function weightOf(parameters: readonly string[]): number {
  const weights = parameters.filter((one) => /^\s*q\s*=/i.test(one));
  if (weights.length === 0) return 1;
  const said = /=\s*([01](?:\.\d{0,3})?)\s*$/.exec(weights[0] ?? '')?.[1];
  const weight = Number(said ?? 0);
  return weight <= 1 ? weight : 0;
}

/**
 * The host that led here without `www.`; `direct` where none did, `here` for the newsroom's own, `other` for what is no
 * host that could be named, such as an address within somebody's network.
 */
export function referrerOf(from: string, ownHost: string): string {
  const asked = from.trim();
  if (asked === '') return 'direct';
  const host = hostOf(asked);
  if (host === null) return 'other';
  if (host === hostOf(ownHost)) return 'here';
  return isNameable(host) ? host : 'other';
}

/** 253 characters in ASCII, and a port. */
const longestHost = 260;

function hostOf(text: string): string | null {
  if (text.length > longestHost || /[\s/\\?#@%]/.test(text)) return null;
  const name = URL.parse(`http://${text}`)?.hostname.replace(/\.$/, '');
  if (name === undefined || name === '') return null;
  return name.startsWith('www.') && name.indexOf('.', 4) > 0 ? name.slice(4) : name;
}

/** A name of the public system: two labels or more (RFC 1123), which also keeps `here` and `other` apart from hosts. */
function isNameable(host: string): boolean {
  const labels = host.split('.');
  return (
    isIP(host) === 0 &&
    host.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  );
}
