import { runChild } from './child.ts';

/** What the client of another process asks for. */
export interface Load {
  /** `http://127.0.0.1:4100` */
  readonly origin: string;
  /** asked for in turn */
  readonly paths: readonly string[];
  readonly connections: number;
  readonly ms: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** sent to each path as a form instead of asking for it; `{n}` in it becomes a number of its own each time */
  readonly form?: string;
  /** false: a form without a body, whose `{address}` in a header becomes another network address each time */
  readonly hasBody?: false;
}

export interface Answered {
  readonly perSecond: number;
  /** milliseconds from a request to its whole answer */
  readonly p50: number;
  readonly p99: number;
  /** how often each status came */
  readonly statuses: Readonly<Record<string, number>>;
  /** connections that broke */
  readonly failed: number;
}

/** Keeps a server busy from a process of its own, over connections that stay open. */
export async function askFor(load: Load): Promise<Answered> {
  return JSON.parse(await runChild('load-child.ts', JSON.stringify(load))) as Answered;
}
