import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

/** Every setting of the process; frozen, read once at the start. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  readonly dataFolder: string;
  /** `postgres://…`, or null for the embedded SQLite */
  readonly databaseUrl: string | null;
  /** memory for pages and feeds kept ready, bytes */
  readonly cacheBytes: number;
  /** true: browsers are told of styles and fonts while a page is being made (103 Early Hints) */
  readonly earlyHints: boolean;
  readonly logLevel: LogLevel;
  /** the word that lets a scraper from elsewhere read the metrics; null: only this machine may */
  readonly metricsToken: string | null;
  /** `smtp://…`, the server that takes mail; null: none is sent */
  readonly smtpUrl: string | null;
  /** true: mail that cannot leave is printed, with the links in it; for development */
  readonly printMail: boolean;
  /** addresses, or networks in CIDR, of proxies whose `X-Forwarded-For` is believed */
  readonly trustedProxies: readonly string[];
  /** a file of networks and countries (.mmdb) that the newsroom has brought; null: countries are not told */
  readonly countryDatabase: string | null;
}

const logLevels = ['error', 'warn', 'info'] as const;
/** `info` also writes a line for each answer */
export type LogLevel = (typeof logLevels)[number];

const defaultCacheMegabytes = 32;

const defaultPort = 4100;

/**
 * Reads the environment, with `over` (command-line options, spelled as the variables) on top, into one frozen object,
 * or a list of everything that is wrong with it. An empty value counts as not set.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  over: Readonly<Record<string, string | undefined>> = {},
): { readonly configuration: Configuration } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const value = (name: string) => over[name]?.trim() || environment[name]?.trim() || undefined;
  const port = readPort(value('PORT'), problems);
  const host = value('HOST') ?? '127.0.0.1';
  const baseUrl = readBaseUrl(value('BASE_URL'), host, port, problems);
  const databaseUrl = readDatabaseUrl(value('DATABASE_URL'), problems);
  const dataFolder = resolve(value('DATELINE_DATA') ?? join(process.cwd(), 'data'));
  const cacheBytes = readMegabytes(value('CACHE_MB'), problems) * 1_000_000;
  const earlyHints = readSwitch('EARLY_HINTS', value('EARLY_HINTS'), problems);
  const logLevel = readLogLevel(value('LOG_LEVEL'), problems);
  const metricsToken = readToken(value('METRICS_TOKEN'), problems);
  const smtpUrl = readSmtpUrl(value('SMTP_URL'), problems);
  const printMail = readSwitch('PRINT_MAIL', value('PRINT_MAIL'), problems);
  const trustedProxies = readProxies(value('TRUST_PROXY'), problems);
  const countryDatabase = readPath(value('COUNTRY_DATABASE'));
  if (problems.length > 0) return { problems };
  return {
    configuration: Object.freeze({
      port,
      host,
      baseUrl,
      dataFolder,
      databaseUrl,
      cacheBytes,
      earlyHints,
      logLevel,
      metricsToken,
      smtpUrl,
      printMail,
      trustedProxies,
      countryDatabase,
    }),
  };
}

/** What a file holds is looked at by whoever opens it: a command that needs it not should not fail for it. */
function readPath(text: string | undefined): string | null {
  return text === undefined ? null : resolve(text);
}

function readPort(text: string | undefined, problems: string[]): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  problems.push(`PORT is "${text}"; give a whole number from 0 to 65535 (0 lets the system choose).`);
  return defaultPort;
}

function readBaseUrl(text: string | undefined, host: string, port: number, problems: string[]): string {
  // Listening everywhere is not an address anybody can type.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  if (text === undefined) return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const url = URL.parse(text);
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.search === '' &&
    url.hash === '' &&
    url.pathname === '/'
  ) {
    return url.origin;
  }
  problems.push(
    `BASE_URL is "${text}"; give the address readers type, such as https://news.example.org, without a path.`,
  );
  return '';
}

function readDatabaseUrl(text: string | undefined, problems: string[]): string | null {
  if (text === undefined) return null;
  // The address holds a password, so it is never repeated in a message.
  if (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  problems.push(
    'DATABASE_URL is no PostgreSQL address; write postgres://user:password@host:5432/database, or leave it unset.',
  );
  return null;
}

function readSmtpUrl(text: string | undefined, problems: string[]): string | null {
  if (text === undefined) return null;
  // Here, too, the address may hold a password.
  if (/^smtps?:\/\//.test(text) && URL.canParse(text)) return text;
  problems.push(
    'SMTP_URL is no address of a mail server; write smtp://user:password@host:587 or smtps://user:password@host:465, or leave it unset.',
  );
  return null;
}

function readMegabytes(text: string | undefined, problems: string[]): number {
  if (text === undefined) return defaultCacheMegabytes;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  problems.push(`CACHE_MB is "${text}"; give the megabytes for pages kept ready as a whole number, such as 32.`);
  return defaultCacheMegabytes;
}

function readSwitch(name: string, text: string | undefined, problems: string[]): boolean {
  if (text === undefined || text === 'off') return false;
  if (text !== 'on') problems.push(`${name} is "${text}"; write on or off.`);
  return true;
}

function readLogLevel(text: string | undefined, problems: string[]): LogLevel {
  const level = logLevels.find((one) => one === (text ?? 'warn'));
  if (level === undefined) problems.push(`LOG_LEVEL is "${text}"; choose one of ${logLevels.join(', ')}.`);
  return level ?? 'warn';
}

/** Short words can be guessed by asking often. */
const shortestToken = 16;

function readToken(text: string | undefined, problems: string[]): string | null {
  if (text === undefined) return null;
  if (text.length >= shortestToken && /^[\x21-\x7e]+$/.test(text)) return text;
  problems.push(
    `METRICS_TOKEN is too short or holds blanks; give ${shortestToken} characters or more, such as openssl rand -hex 24 prints.`,
  );
  return null;
}

function readProxies(text: string | undefined, problems: string[]): readonly string[] {
  const proxies = (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
  const wrong = proxies.filter((one) => !isNetwork(one));
  if (wrong.length === 0) return proxies;
  problems.push(
    `TRUST_PROXY names ${wrong.map((one) => `"${one}"`).join(', ')}; give the addresses of your proxies, such as 127.0.0.1, or their network, such as 10.0.0.0/8, with commas between.`,
  );
  return [];
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32));
}
