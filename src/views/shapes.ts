/** What crosses the door of the views room. */

/** Why a request was not counted, as the answer's header says it. */
export type Refusal =
  /** asked with HEAD: nobody sees that */
  | 'head'
  /** fetched or rendered before anybody asked for it */
  | 'prefetch'
  /** sent by a page of another site */
  | 'other-site'
  /** without the token that stands in the story's page, or with one that is too old */
  | 'token'
  /** by a program that says so, or says nothing of itself */
  | 'robot'
  /** of what is no published story */
  | 'story'
  /** by somebody who was counted on this story less than eight hours ago, on the same day */
  | 'repeat'
  /** faster than anybody reads */
  | 'visitor-pace'
  /** more than people behind one network address read */
  | 'address-pace';

/** One request to count a view, as far as it matters. Nothing of it is written down. */
export interface ViewAsked {
  readonly storyId: string;
  /** when it arrived */
  readonly at: Temporal.Instant;
  /** whose it is, as far as a request tells; the pace of `address` is watched where that says something of who asks */
  readonly address: { readonly text: string; readonly isTelling: boolean };
  readonly agent: string;
  /** false: the page was loaded by a browser that runs no script */
  readonly isScripted: boolean;
  /** by what views are told apart, each a value of that dimension; left out where nothing is known */
  readonly traits: Traits;
}

/** By what views are told apart. */
export interface Traits {
  /** a host in small letters without `www.`; `direct`: none was told; `here`: a page of this newsroom */
  readonly referrer: string;
  readonly device: DeviceClass;
  /** ISO 639 code in small letters; `unknown` */
  readonly language: string;
  /** ISO 3166-1 alpha-2 in capitals, `unknown`; null: the newsroom has no file of countries */
  readonly country: string | null;
}

export type DeviceClass = 'phone' | 'tablet' | 'desktop' | 'television' | 'other';

/** What became of a request: `views` is the story's number after it, null where readers are told none. */
export type ViewAnswer =
  | { readonly isCounted: true; readonly views: number | null }
  | { readonly isCounted: false; readonly why: Refusal; readonly views: number | null };

/** Asks to count a view; resolves once that is on the disk. */
export type CountView = (asked: ViewAsked) => Promise<ViewAnswer>;

/** That somebody who was counted has read on. */
export interface ReadAsked extends Pick<ViewAsked, 'storyId' | 'at' | 'address' | 'agent'> {
  /** quarters of the text, 1 to 4 */
  readonly depth: number;
}
