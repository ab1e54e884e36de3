import { directionOf } from '../text/text.ts';
import { accentColour, brandPicture, country, foundingDate, language, pageSlug, timeZone } from './masthead-readers.ts';
import { navigationList, writtenEntry } from './navigation.ts';
import { policyKinds } from './policies.ts';
import { email, line, listOf, orNone, webAddress } from './readers.ts';
import { type Setting, setting } from './setting.ts';
import type { Newsroom, Policies, PolicyKind, PostalAddress } from './shapes.ts';

const name = line(1, 120, 'give the newsroom a name of 1 to 120 characters.');
const tagline = line(0, 200, 'write at most 200 characters.');
const footerLine = line(0, 500, 'write at most 500 characters, in one line.');
const addressPart = line(0, 120, 'write at most 120 characters, in one line.');

function addressSetting(part: keyof PostalAddress, about: string, read = addressPart): Setting {
  return setting([`address.${part}`, 'text', about], read, {
    get: ({ address }) => address[part],
    set: (newsroom, value) => ({ ...newsroom, address: { ...newsroom.address, [part]: value } }),
  });
}

const pictureId = (brand: Newsroom['logo']) => brand?.picture ?? null;

/** Who publishes: what stands on every page and in the newsroom's data. */
export const mastheadSettings: readonly Setting[] = [
  setting(['name', 'text', 'the newsroom’s name'], name, {
    get: (newsroom) => newsroom.name,
    set: (newsroom, value) => ({ ...newsroom, name: value }),
  }),
  setting(['tagline', 'text', 'a line about the newsroom for titles and feeds'], tagline, {
    get: (newsroom) => newsroom.tagline,
    set: (newsroom, value) => ({ ...newsroom, tagline: value }),
  }),
  setting(['footerLine', 'text', 'one or two sentences for the foot of every page'], footerLine, {
    get: (newsroom) => newsroom.footerLine,
    set: (newsroom, value) => ({ ...newsroom, footerLine: value }),
  }),
  setting(['language', 'text', 'language of the newsroom and of the site’s own words (BCP 47)'], language, {
    get: (newsroom) => newsroom.language,
    set: (newsroom, value) => ({ ...newsroom, language: value, direction: directionOf(value) }),
  }),
  setting(['timeZone', 'text', 'zone of every time on the site (IANA name)'], timeZone, {
    get: (newsroom) => newsroom.timeZone,
    set: (newsroom, value) => ({ ...newsroom, timeZone: value }),
  }),
  setting(['contact.email', 'text', 'public email address of the newsroom'], orNone(email), {
    get: ({ contact }) => contact?.email ?? null,
    set: (newsroom, value) => ({ ...newsroom, contact: value === null ? null : { email: value } }),
  }),
  addressSetting('street', 'street and number'),
  addressSetting('locality', 'town'),
  addressSetting('region', 'county, province or state'),
  addressSetting('postalCode', 'postal code'),
  addressSetting('country', 'country, two letters (ISO 3166-1)', country),
  setting(['founded', 'text', 'year, month or day of the first issue'], orNone(foundingDate), {
    get: ({ founded }) => founded,
    set: (newsroom, value) => ({ ...newsroom, founded: value }),
  }),
  setting(
    ['logo', 'text', 'id of a picture of the library, for feeds and search engines'],
    orNone(brandPicture('logo')),
    {
      get: ({ logo }) => logo,
      set: (newsroom, value) => ({ ...newsroom, logo: value }),
      write: pictureId,
    },
  ),
  setting(['icon', 'text', 'id of a square picture, for tabs and home screens'], orNone(brandPicture('icon')), {
    get: ({ icon }) => icon,
    set: (newsroom, value) => ({ ...newsroom, icon: value }),
    write: pictureId,
  }),
  setting(['profiles', 'list', 'addresses of the newsroom’s profiles elsewhere'], listOf(webAddress, 30), {
    get: ({ profiles }) => profiles,
    set: (newsroom, value) => ({ ...newsroom, profiles: value }),
  }),
];

function accentSetting(part: 'accent' | 'accentDark', about: string): Setting {
  const read = accentColour(part === 'accent' ? 'light' : 'dark');
  return setting([`colours.${part}`, 'text', about], orNone(read), {
    get: ({ colours }) => colours[part],
    set: (newsroom, value) => ({ ...newsroom, colours: { ...newsroom.colours, [part]: value } }),
  });
}

/** How the pages look and what leads where. */
export const appearanceSettings: readonly Setting[] = [
  setting(['navigation', 'list', 'what stands under the masthead, in order; empty: every section'], navigationList, {
    get: ({ navigation }) => navigation,
    set: (newsroom, value) => ({ ...newsroom, navigation: value }),
    write: (entries) => entries.map(writtenEntry),
  }),
  accentSetting('accent', 'colour of links and labels on light paper'),
  accentSetting('accentDark', 'the same on dark paper; left out, it is made from the light one'),
];

const policyWords: Readonly<Record<PolicyKind, string>> = {
  principles: 'editorial principles',
  mission: 'mission and what is covered',
  ethics: 'code of ethics',
  corrections: 'corrections policy',
  verification: 'verification and fact-checking',
  unnamedSources: 'when sources go unnamed',
  ownership: 'ownership and funding',
  masthead: 'who works here',
  feedback: 'how readers can have their say, and what comes of it',
  noBylines: 'why some reports carry no name',
  diversity: 'diversity of voices',
  diversityStaffing: 'report on the diversity of the staff',
};

function without(policies: Policies, kind: PolicyKind): Policies {
  return Object.fromEntries(Object.entries(policies).filter(([key]) => key !== kind));
}

/** Which standing page (by its slug) is which policy. */
export const policySettings: readonly Setting[] = policyKinds.map((kind) =>
  setting([`policies.${kind}`, 'text', `standing page: ${policyWords[kind]}`], orNone(pageSlug), {
    get: ({ policies }): string | null => policies[kind] ?? null,
    set: (newsroom, value) => {
      const others = without(newsroom.policies, kind);
      return { ...newsroom, policies: value === null ? others : { ...others, [kind]: value } };
    },
  }),
);
