/** Types of the newsroom's own facts that cross the room's door. */

export interface Contact {
  readonly email: string;
}

/** The fields of schema.org's PostalAddress; '' where one is not stated. */
export interface PostalAddress {
  readonly street: string;
  readonly locality: string;
  readonly region: string;
  readonly postalCode: string;
  /** ISO 3166-1, two letters */
  readonly country: string;
}

/** A picture of the library that stands for the newsroom itself, as readers are sent it. */
export interface BrandPicture {
  /** its id in the library */
  readonly picture: string;
  /** renditions in JPEG, which every feed reader and browser shows, from narrow to wide; never empty */
  readonly files: readonly {
    /** the last part of `/pictures/<file>` */
    readonly file: string;
    /** pixels */
    readonly width: number;
    readonly height: number;
  }[];
}

/** One place in the navigation. The words of a section and a page are their own unless `label` gives others. */
export type NavigationEntry =
  | { readonly kind: 'section'; readonly slug: string; readonly label: string | null }
  | { readonly kind: 'page'; readonly slug: string; readonly label: string | null }
  | { readonly kind: 'topic'; readonly slug: string; readonly label: string }
  /** a path of this site, or an http or https address */
  | { readonly kind: 'link'; readonly href: string; readonly label: string };

/** The accent colour as typed, `#rrggbb`; null: the program's own, or one made from the other theme's. */
export interface Colours {
  readonly accent: string | null;
  readonly accentDark: string | null;
}

/** What a standing page can be for readers and machines: see policies.ts. */
export type PolicyKind =
  | 'principles'
  | 'mission'
  | 'ethics'
  | 'corrections'
  | 'verification'
  | 'unnamedSources'
  | 'ownership'
  | 'masthead'
  | 'feedback'
  | 'noBylines'
  | 'diversity'
  | 'diversityStaffing';

/** Which standing page (its slug) is which policy; one page may be several. */
export type Policies = Readonly<Partial<Record<PolicyKind, string>>>;

/** Whom to tell of a weakness of the site (RFC 9116). */
export interface SecurityContact {
  /** mailto, https or tel addresses, the preferred one first; empty: the newsroom's own email */
  readonly contacts: readonly string[];
  /** https address of the policy; null: none */
  readonly policy: string | null;
  /** https, dns or openpgp4fpr address of a key; null: none */
  readonly encryption: string | null;
  /** day on which the file falls due, `YYYY-MM-DD`; null: always a little less than a year ahead */
  readonly expires: string | null;
}

/** The masthead and settings: who publishes, in which language and zone, and how. */
export interface Newsroom {
  readonly name: string;
  readonly tagline: string;
  /** one or two sentences for the foot of every page */
  readonly footerLine: string;
  /** BCP 47 */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** IANA name; every wall-clock time on the site is of this zone */
  readonly timeZone: string;
  readonly contact: Contact | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly founded: string | null;
  readonly address: PostalAddress;
  /** for structured data and feeds; pages set the name in type */
  readonly logo: BrandPicture | null;
  /** square; for tabs and home screens; null: the program's mark in the accent colour */
  readonly icon: BrandPicture | null;
  /** addresses of the newsroom's own profiles elsewhere (schema.org sameAs) */
  readonly profiles: readonly string[];
  /** in their order; empty: every section */
  readonly navigation: readonly NavigationEntry[];
  readonly colours: Colours;
  readonly policies: Policies;
  readonly security: SecurityContact;
  /** records of ads.txt (IAB 1.1), one a line */
  readonly ads: readonly string[];
  /** entries of trust.txt, `attribute=value` */
  readonly trust: readonly string[];
  readonly aiCrawlers: 'allowed' | 'refused';
  /** the key that IndexNow finds at `/<key>.txt`; null: search engines are not told */
  readonly indexNowKey: string | null;
  /** address of the WebSub hub that is told of news; null: none */
  readonly webSubHub: string | null;
  readonly isAccessibleForFree: boolean;
  readonly isApiOpen: boolean;
  readonly publishing: {
    /** a story is published or planned only with the approval of somebody other than its author */
    readonly isApprovalNeeded: boolean;
  };
  readonly comments: CommentSettings;
  readonly views: {
    /** readers are told how often a story was viewed, and what is most read; views are counted either way */
    readonly areTold: boolean;
  };
  readonly maps: {
    /** how borders that states contest are drawn: told apart from others, like them, or no border at all */
    readonly borders: 'dashed' | 'as mapped' | 'none';
  };
}

/** How readers' comments are taken, and how long what they bring is kept. */
export interface CommentSettings {
  /** false: no story takes comments, and none are shown */
  readonly areOn: boolean;
  /** `every`: a moderator reads each one before readers do; `first`: those of somebody of whom none was shown yet */
  readonly readFirst: 'every' | 'first';
  /** days after publication for which a story takes comments; 0: for ever */
  readonly openDays: number;
  /** characters */
  readonly longest: number;
  /** more links than this in one comment, and it is held */
  readonly linksAtMost: number;
  /** comments taken from one network address in ten minutes; 0: any number */
  readonly perTenMinutes: number;
  /** a line above the comments, from the newsroom to its readers; '' for none */
  readonly invitation: string;
  /** when comments are read, for who waits: `Most are read within two hours.`; '' for none */
  readonly readWhen: string;
  /** why a comment may be binned, as the moderators choose and the writers are told */
  readonly reasons: readonly string[];
  /** days that email and network address are kept after somebody's last comment */
  readonly keepPersonDays: number;
  /** days that a binned comment is kept */
  readonly keepBinnedDays: number;
}

export interface StandingPage {
  readonly slug: string;
  readonly title: string;
}

/** What somebody looks at before it is kept: the newsroom under other settings, or a standing page. */
export type Trial =
  | { readonly kind: 'newsroom'; readonly newsroom: Newsroom }
  | { readonly kind: 'page'; readonly page: StandingPage & { readonly document: unknown } };

/** Names and pictures that settings refer to, by slug or id, and what else a decision about them needs. */
export interface Known {
  readonly now: Temporal.Instant;
  /** names by slug, of those that were asked for */
  readonly sections: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  /** slugs of every standing page */
  readonly pages: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, BrandPicture>;
  /** a fresh IndexNow key, taken when the newsroom has none yet */
  readonly newKey: string;
}
