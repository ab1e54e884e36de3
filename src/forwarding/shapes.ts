/** Types of addresses from another time. */

/** What is known of an address at which no page stands. */
export type Elsewhere =
  | { readonly kind: 'moved'; readonly to: string; readonly forGood: boolean }
  /** nothing; a person may have mistyped it */
  | { readonly kind: 'missing' }
  /** a door of other systems that only machines try: it is refused without a page */
  | { readonly kind: 'unwanted' };

/** Where one address of another time leads. */
export interface Redirect {
  /** as `sourceOf` spells it */
  readonly source: string;
  /** a path of this site, or an absolute http or https address; null where `storyId` says it */
  readonly target: string | null;
  readonly storyId: string | null;
  /** true: for good (301); false: for the time being (302) */
  readonly forGood: boolean;
}
