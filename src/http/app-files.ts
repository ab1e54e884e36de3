import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerPlainly } from './security.ts';

export interface AppFilesOptions {
  /** below which the app's addresses begin, with a slash on either side */
  readonly prefix: `/${string}/`;
  /** where the built app lies: `index.html`, and `assets/` with names made from what they hold; ends in a slash */
  readonly folder: URL;
  /** the policy of one answer of the page, by the nonce that its own style elements carry */
  readonly contentSecurityPolicy: (nonce: string) => string;
}

/** Where the build leaves room for the nonce of an answer. */
const placeholder = '__NONCE__';

/** A year: a file's address never changes what it holds, since its name is made from that. */
const forEver = 'public, max-age=31536000, immutable';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface AppFiles {
  /** the page, cut where a nonce belongs */
  readonly page: readonly string[];
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>;
}

/**
 * The policy for an app in the browser: scripts and styles of our own files only, and style elements that carry the
 * answer's nonce. Text becomes HTML only through the app's named rules (Trusted Types): its style sheets, and what is pasted.
 */
export function appPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    // What readers would get is shown within the page before it is kept.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dateline-paste ProseMirrorClipboard',
  ].join('; ');
}

/**
 * Serves a built browser app: its files for ever, from memory, and its page for every other address below the prefix,
 * since the app itself knows what stands there. All of it is public; what the app asks for is guarded where it is
 * given. Without a build, it says so.
 */
export function appFiles(app: FastifyInstance, { prefix, folder, contentSecurityPolicy }: AppFilesOptions): void {
  const files = readAppFiles(folder);
  const isPublic = { config: { access: 'public' } } as const;

  app.get(prefix.slice(0, -1), isPublic, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=0, must-revalidate').redirect(prefix, 301),
  );
  app.get<{ Params: { '*': string } }>(
    `${prefix}assets/*`,
    { config: { access: 'public', kept: [] } },
    async (request, reply) => {
      const asset = files?.assets.get(request.params['*']);
      // What lies open in a browser can ask for a file of the release before; it then loads the page afresh.
      if (asset === undefined) return answerPlainly(reply, 404, 'There is no such file.');
      return reply.shows([]).type(asset.type).header('cache-control', forEver).send(asset.body);
    },
  );
  app.get(`${prefix}*`, isPublic, async (_request, reply) => {
    if (files === null) return answerUnbuilt(reply);
    const nonce = randomBytes(18).toString('base64url');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .header('referrer-policy', 'same-origin')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .send(files.page.join(nonce));
  });
}

/** Everything that the build has left, read once; null where there was none. */
function readAppFiles(folder: URL): AppFiles | null {
  try {
    const page = readFileSync(new URL('index.html', folder), 'utf8').split(placeholder);
    const inside = new URL('assets/', folder);
    const assets = readdirSync(inside).flatMap((name) => {
      const type = types[extname(name)];
      return type === undefined ? [] : [[name, { type, body: readFileSync(new URL(name, inside)) }] as const];
    });
    return { page, assets: new Map(assets) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function answerUnbuilt(reply: FastifyReply): FastifyReply {
  return answerPlainly(reply.header('x-robots-tag', 'noindex'), 503, 'The desk has not been built: run npm run build.');
}
