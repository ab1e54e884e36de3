/** How the settings are parted, and what the desk calls each of them. */
export interface SettingPart {
  readonly name: 'masthead' | 'navigation' | 'language' | 'colours' | 'policies' | 'comments' | 'machines';
  readonly title: string;
  readonly about: string;
  /** keys, or the beginnings of keys that end in a dot; in their order */
  readonly keys: readonly string[];
  /** what of the newsroom is looked at before it is kept */
  readonly preview: 'top' | 'foot' | 'files';
}

/** The parts in their order; what no part names stands in the last. */
export const settingParts: readonly SettingPart[] = [
  {
    name: 'masthead',
    title: 'Masthead',
    about: 'Who publishes: what stands at the top and the foot of every page, and where readers reach the newsroom.',
    keys: ['name', 'tagline', 'footerLine', 'founded', 'contact.', 'address.', 'logo', 'icon', 'profiles'],
    preview: 'top',
  },
  {
    name: 'navigation',
    title: 'Navigation',
    about: 'What stands under the masthead of every page.',
    keys: ['navigation'],
    preview: 'top',
  },
  {
    name: 'language',
    title: 'Language and time',
    about: 'In which language and direction the newsroom speaks, and by which clock.',
    keys: ['language', 'timeZone'],
    preview: 'top',
  },
  {
    name: 'colours',
    title: 'Colours',
    about: 'Papers and inks stay as they are; everything tinted follows the accent. Print keeps links black.',
    keys: ['colours.'],
    preview: 'top',
  },
  {
    name: 'policies',
    title: 'Policies',
    about:
      'Which standing page says by which rule the newsroom works; readers find them at the foot of every page. And what the newsroom asks of itself before it publishes, what it tells of its readership, and how its maps show borders.',
    keys: ['policies.', 'publishing.', 'views.', 'maps.'],
    preview: 'foot',
  },
  {
    name: 'comments',
    title: 'Comments',
    about:
      'By which rules readers’ comments are taken, what their writers are told, and for how long what they bring is kept.',
    keys: ['comments.'],
    preview: 'foot',
  },
  {
    name: 'machines',
    title: 'Machines',
    about: 'What search engines, crawlers, advertisers and researchers are told, and the text files that say so.',
    keys: ['aiCrawlers', 'indexNow', 'webSubHub', 'isAccessibleForFree', 'isApiOpen', 'security.', 'ads', 'trust'],
    preview: 'files',
  },
];

/** The place of a setting within its part; -1 where the part does not have it. */
function placeIn(part: SettingPart, key: string): number {
  return part.keys.findIndex((one) => key === one || (one.endsWith('.') && key.startsWith(one)));
}

/** The settings of a part, in its order. */
export function settingsOf<Line extends { readonly key: string }>(
  part: SettingPart,
  all: readonly Line[],
): readonly Line[] {
  const last = settingParts.at(-1);
  const isOdd = ({ key }: Line) => settingParts.every((one) => placeIn(one, key) < 0);
  return all
    .filter((line) => placeIn(part, line.key) >= 0 || (part === last && isOdd(line)))
    .toSorted((one, other) => placeIn(part, one.key) - placeIn(part, other.key));
}

interface SettingWords {
  readonly label: string;
  readonly about?: string;
}

/** What people call the settings; the others are called by what the server says of them. */
export const settingWords: Readonly<Record<string, SettingWords>> = {
  name: { label: 'Name' },
  tagline: { label: 'Strapline', about: 'A line about the newsroom, for titles, feeds and home screens.' },
  footerLine: { label: 'Line at the foot', about: 'One or two sentences for the foot of every page.' },
  founded: { label: 'First issue', about: 'The year, the month or the day: 1887, 1887-03 or 1887-03-04.' },
  'contact.email': { label: 'E-mail address', about: 'Where readers write to. Letters of the desk come from it too.' },
  'address.street': { label: 'Street and number' },
  'address.locality': { label: 'Town' },
  'address.region': { label: 'County, province or state' },
  'address.postalCode': { label: 'Postal code' },
  'address.country': { label: 'Country', about: 'In two letters, such as UA (ISO 3166-1).' },
  logo: {
    label: 'Logo',
    about: '112 pixels wide or more: for feeds and search engines.',
  },
  icon: { label: 'Icon', about: 'Square, 320 pixels wide or more: for tabs and home screens.' },
  profiles: {
    label: 'Profiles elsewhere',
    about: 'Addresses of the newsroom’s own pages on other sites, one on each line.',
  },
  aiCrawlers: { label: 'Crawlers that feed language models' },
  indexNow: { label: 'Tell search engines of news (IndexNow)' },
  webSubHub: { label: 'WebSub hub', about: 'Address of the hub that is told of news.' },
  isAccessibleForFree: { label: 'Every story can be read without paying' },
  isApiOpen: { label: 'The reading API is open' },
  'security.contacts': {
    label: 'Whom to tell of a weakness',
    about: 'mailto, https or tel addresses, one on each line. Empty: the newsroom’s e-mail address.',
  },
  'security.policy': { label: 'Policy on such reports', about: 'An https address.' },
  'security.encryption': { label: 'Key for such reports', about: 'An https, dns or openpgp4fpr address.' },
  'security.expires': {
    label: 'Day on which security.txt falls due',
    about: 'Such as 2027-06-30. Left out, it moves along.',
  },
  'views.areTold': { label: 'Readers are told how often stories are viewed, and what is most read' },
  'maps.borders': { label: 'Borders in dispute' },
  'comments.areOn': { label: 'Readers can comment' },
  'comments.readFirst': { label: 'Read before they are shown' },
  'comments.openDays': { label: 'Days open', about: 'After publication. 0: for ever.' },
  'comments.longest': { label: 'Longest comment', about: 'In characters.' },
  'comments.linksAtMost': { label: 'Links', about: 'A comment with more is held.' },
  'comments.perTenMinutes': {
    label: 'From one address in ten minutes',
    about: 'Further ones are refused for a while. 0: any number.',
  },
  'comments.invitation': { label: 'Line above the comments', about: 'What you ask of who writes.' },
  'comments.readWhen': { label: 'When they are read', about: 'For who waits: “Most are read within two hours.”' },
  'comments.reasons': { label: 'Reasons for binning', about: 'One on each line, nine at most. The writer is told.' },
  'comments.keepPersonDays': { label: 'Days that addresses are kept', about: 'After somebody’s last comment.' },
  'comments.keepBinnedDays': { label: 'Days that binned comments are kept' },
  ads: { label: 'ads.txt', about: 'Its lines (IAB Tech Lab 1.1).' },
  trust: { label: 'trust.txt', about: 'Its entries, attribute=address, one on each line.' },
};

/** Values of a few characters: the room of their fields says so. */
export const shortSettings: ReadonlySet<string> = new Set([
  'founded',
  'address.postalCode',
  'address.country',
  'language',
  'timeZone',
  'colours.accent',
  'colours.accentDark',
  'comments.openDays',
  'comments.longest',
  'comments.linksAtMost',
  'comments.perTenMinutes',
  'comments.keepPersonDays',
  'comments.keepBinnedDays',
  'security.expires',
]);

/** Over which settings a heading stands, since another matter begins with them. */
export const settingHeadings: Readonly<Record<string, string>> = {
  'contact.email': 'Contact',
  'address.street': 'Address',
  logo: 'Pictures and profiles',
  'security.contacts': 'Security',
  'views.areTold': 'Views',
  'maps.borders': 'Maps',
  ads: 'Advertising and trust',
};
