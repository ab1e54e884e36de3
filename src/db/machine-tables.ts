/** Where an address of another time leads: what a newsroom brought along from the system it had before. */
interface PublishedRedirectTable {
  /** a path without a slash at its end, and its query where it has one: `/old/words`, `/?p=12` */
  source: string;
  /** a path of this site or an absolute address; null where it leads to a story */
  target: string | null;
  story_id: string | null;
  /** 0: for the time being (302) */
  for_good: number;
  created_at: string;
}

/** Where a list or page has its address now that had this name in it before. */
interface PublishedFormerNameTable {
  kind: 'section' | 'topic' | 'tag' | 'by' | 'page';
  /** what the address had */
  slug: string;
  /** the id of the section, topic, tag or byline; of a standing page the slug */
  target: string;
}

/** Private: a byline that has another name now, whose stories readers still find by the former one. */
interface BylineWordsDueTable {
  byline_id: string;
}

/** Private: a word to another machine that something of ours has changed, until it has been given. */
interface PingTable {
  kind: 'websub' | 'indexnow';
  /** the path that changed */
  target: string;
  /** the newest change (`published_change`) that it tells of */
  version: number;
  since: string;
  due_at: string;
  tries: number;
}

/** Private: the last change for which the pings are in their queue. One row. */
interface PingCursorTable {
  id: number;
  version: number;
}

/** The tables for what other machines ask and are told (migration 0005). */
export interface MachineTables {
  published_redirect: PublishedRedirectTable;
  published_former_name: PublishedFormerNameTable;
  byline_words_due: BylineWordsDueTable;
  ping: PingTable;
  ping_cursor: PingCursorTable;
}
