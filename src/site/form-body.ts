import type { FastifyInstance } from 'fastify';

/** Bytes of a form. The longest comment that a newsroom can allow has 20,000 characters, up to nine bytes each here. */
const formAtMost = 192_000;

/** From here on the scope takes what a form without files sends, and refuses everything else in words. */
export function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formAtMost },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  scope.addContentTypeParser('*', (_request, _payload, done) => done(new NoForm()));
}

class NoForm extends Error {
  readonly statusCode = 415;
  constructor() {
    super('This form is sent as text, without files. Send it as application/x-www-form-urlencoded.');
  }
}

/** What a form has brought; nothing where the request has no body. */
export function formOf(body: unknown): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}
