import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Set on a route whose answers may be kept ready: the query parameters its answer depends on, often none. Every
     * other parameter is left out of account. The handler must then say what it shows.
     */
    kept?: readonly string[];
    /** true: the route refuses other parameters instead, so a request that gives one is never answered from memory */
    refusesOthers?: boolean;
    /** change keys that every answer of the route shows, besides those that its handler names */
    alwaysShows?: readonly string[];
  }
  interface FastifyReply {
    /** what the answer shows; null until `shows` is called: then it is not kept */
    shownKeys: Set<string> | null;
    /** when the answer becomes another one by the clock alone */
    shownUntil: Temporal.Instant | null;
    /**
     * Says under which change keys (`changeKey`) everything that this answer shows is noted. It is kept ready until
     * one of them changes; an answer that leaves one out can be shown stale, so name all.
     */
    shows(keys: Iterable<string>, until?: Temporal.Instant): this;
  }
}

/** Gives every reply its list of what it shows. */
export function noteWhatIsShown(app: FastifyInstance): void {
  app.decorateReply('shownKeys', null);
  app.decorateReply('shownUntil', null);
  app.decorateReply('shows', function shows(keys: Iterable<string>, until?: Temporal.Instant) {
    this.shownKeys ??= new Set();
    for (const key of keys) this.shownKeys.add(key);
    if (until && (this.shownUntil === null || Temporal.Instant.compare(until, this.shownUntil) < 0))
      this.shownUntil = until;
    return this;
  });
}
