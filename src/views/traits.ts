import type { DeviceClass } from './shapes.ts';

/** What somebody reads on, as far as their browser says it. */
export function deviceOf(agent: string): DeviceClass {
  if (/TV\b|HbbTV/i.test(agent)) return 'television';
  if (/iPad|Tablet/i.test(agent) || (/Android/.test(agent) && !/Mobile/.test(agent))) return 'tablet';
  if (/Mobile|iPhone|Android/.test(agent)) return 'phone';
  return /Windows|Macintosh|X11|Linux|CrOS/.test(agent) ? 'desktop' : 'other';
}

/** The language that somebody likes best to read, ISO 639; `unknown` where their browser names none. */
export function languageOf(acceptLanguage: string): string {
  return /^\s*([a-z]{2,3})\b/i.exec(acceptLanguage)?.[1]?.toLowerCase() ?? 'unknown';
}

/** Where somebody came from: a host, `direct` for nowhere known, `here` for this newsroom, `other` for what is no host. */
export function referrerOf(from: string, ownHost: string): string {
  if (from === '') return 'direct';
  const host = from.toLowerCase().replace(/^www\./, '');
  if (host === ownHost.toLowerCase().replace(/^www\./, '')) return 'here';
  return /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(host) ? host : 'other';
}
