/** Tells a page's furniture by what its builders call it: elements, roles, class names. */
import { ancestry, attribute, namesOf, type PageElement } from './page-dom.ts';
import type { DropReason } from './shapes.ts';

export interface NamedFurniture {
  readonly reason: DropReason;
  /** whole words among an element's names that settle it, wherever it stands */
  readonly sure: RegExp;
  /** words that only explain why a block outside the story is left out */
  readonly likely?: RegExp;
}

const kinds: readonly NamedFurniture[] = [
  {
    reason: 'share bar',
    sure: / (?:share|sharing|sharebar|sharetools|sharedaddy|sharing tools|share tools|share buttons?|social share|social links|social media|social tools|social buttons|addthis|addtoany|addthis toolbox|shareaholic|jp relatedposts share|partage|compartir|compartilhar|tweet this|pinit) /u,
    likely: / (?:social|socials|follow|bookmark|sns|tools|toolbar|actions|utilities) /u,
  },
  {
    reason: 'readers’ comments',
    sure: / (?:comments?|comment list|commentlist|comments area|comment respond|comments section|disqus|disqus thread|livefyre|coral|respond|comment form|commentform|viafoura|spot im|fb comments|comentarios|commentaires|kommentare|reader comments) /u,
  },
  {
    reason: 'advertisement',
    sure: / (?:ad|ads|adv|advert|adverts|advertisement|advertising|adbox|adslot|ad slot|ad unit|ad container|ad wrapper|dfp|google ads?|adsbygoogle|sponsored|sponsor|sponsors|outbrain|taboola|ob widget|trc related container|revcontent|zergnet|promoted|publicidad|publicidade|anzeige|werbung|nativo|banner ad|native ad|commercial) /u,
    likely: / (?:promo|promos|promotion|banner|marketing|partner|partners|deals?) /u,
  },
  {
    reason: 'newsletter sign-up',
    sure: / (?:newsletter|newsletters|newsletter signup|newsletter sign up|signup|sign up|mailing list|email signup|mc embed signup|mailchimp) /u,
    likely: / (?:email|subscribe|subscription) /u,
  },
  {
    reason: 'subscription offer',
    sure: / (?:paywall|pay wall|meter|subscribe banner|subscription offer|premium offer|piano|tp modal|donate|donation|membership|contribute) /u,
    likely: / (?:subscribe|subscribers?|subscription|offer|register|regwall) /u,
  },
  {
    reason: 'cookie notice',
    sure: / (?:cookie|cookies|gdpr|consent|cookie banner|cookie notice|cookie consent|onetrust|didomi|privacy banner|cmp) /u,
  },
  {
    reason: 'related links',
    sure: / (?:related|related articles|related content|related posts|related links|related stories|related topics|relatedposts|recommended|recommendations?|recommended stories|more stories|more from|more on|read more|readmore|read also|see also|read next|up next|also read|most read|most popular|mostread|trending|popular posts|you may like|crosslinks?|interstitial link|leia mais|lire aussi|noticias relacionadas|saiba mais|recirculation|recirc|next article|teasers|story package|topic links) /u,
    likely:
      / (?:popular|teaser|teasers|promo|carousel|river|feed|latest|headlines|top stories|series|collection|package|ranking) /u,
  },
  {
    reason: 'about the author',
    sure: / (?:author bio|authorbio|author box|about the author|about author|author info|author card|article author|author profile|bio|biography|author description) /u,
  },
  { reason: 'search form', sure: / (?:search|searchform|search form|site search|searchbox|search box) /u },
  {
    reason: 'sign-in',
    sure: / (?:login|log in|sign in|signin|user menu|account menu) /u,
    likely: / (?:account|user|profile) /u,
  },
  {
    reason: 'navigation',
    sure: / (?:nav|navbar|navigation|breadcrumbs?|menu|main menu|mainmenu|site nav|primary nav|pagination|pager|skip link|skip links|skiplink|post navigation|nav links|masthead|menubar|sitemap) /u,
    likely:
      / (?:header|sidebar|rail|footer|contentinfo|complementary|toc|links|tabs|tags?|topics?|sections?|categories|drawer|offcanvas|hamburger) /u,
  },
  {
    reason: 'view counter',
    sure: / (?:view count|views count|post views|viewcount|pageviews|post views count|entry views) /u,
  },
  {
    reason: 'print edition note',
    sure: / (?:print edition|print info|print information|story print citation|reprints|story footer|bottom of article) /u,
  },
  {
    reason: 'player controls',
    sure: / (?:player controls|video controls|media player|jw controls|vjs control bar|audio player|media placeholder|playlist) /u,
    likely: / (?:video|audio|player|media|gallery|slideshow|carousel) /u,
  },
  { reason: 'copyright notice', sure: / (?:copyright|copyrights|legal|colophon|disclaimer) /u },
];

const byElement: Readonly<Record<string, DropReason>> = {
  nav: 'navigation',
  footer: 'outside the story',
  form: 'search form',
  button: 'navigation',
  select: 'navigation',
  dialog: 'navigation',
};

/** Sure furniture by its element or names; null when the names are no proof. */
export function furnitureByName(element: PageElement): DropReason | null {
  if (element.localName === 'nav' || element.localName === 'dialog') return 'navigation';
  if (element.localName === 'button' || element.localName === 'select' || element.localName === 'textarea')
    return 'navigation';
  const role = attribute(element, 'role');
  if (role === 'navigation' || role === 'menu' || role === 'menubar') return 'navigation';
  if (role === 'search') return 'search form';
  const names = namesOf(element);
  return names === '  ' ? null : (kinds.find((kind) => kind.sure.test(names))?.reason ?? null);
}

/** Why a block that is no part of the story stands on the page, as far as its surroundings are named. */
export function reasonOutside(element: PageElement): DropReason {
  for (const at of ancestry(element)) {
    const sure = furnitureByName(at);
    if (sure !== null) return sure;
    const names = namesOf(at);
    const likely = kinds.find((kind) => kind.likely?.test(names))?.reason;
    if (likely !== undefined) return likely;
    const plain = byElement[at.localName];
    if (plain !== undefined) return plain;
    if (at.localName === 'body') break;
  }
  return 'outside the story';
}
