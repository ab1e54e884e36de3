import type { Refusal } from '../shapes.ts';

const locale = 'en-GB';

const words = {
  referrers: { direct: 'Directly, or not told', here: 'Other pages of this newsroom', other: 'All others' },
  devices: {
    phone: 'Phones',
    tablet: 'Tablets',
    desktop: 'Computers',
    television: 'Televisions',
    other: 'Others',
  },
  unknown: 'Not known',
  other: 'Others',
  left: {
    head: 'Asked for without a page: nobody sees that',
    prefetch: 'Fetched ahead, before anybody asked for it',
    'other-site': 'Sent by a page of another site',
    token: 'Without the token that stands in the story’s page',
    robot: 'Robots',
    story: 'Of what is no published story',
    repeat: 'Repeats within eight hours',
    'visitor-pace': 'Faster than anybody reads',
    'address-pace': 'Faster than people behind one network address read',
  } satisfies Record<Refusal, string>,
} as const;

const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });

/** By what views are told apart. */
export type Dimension = 'referrers' | 'devices' | 'languages' | 'countries';

/** What a value of a dimension is called at the desk; hosts stay as they are. */
export function valueWords(of: Dimension, value: string): string {
  if (of === 'referrers') return pick(words.referrers, value) ?? value;
  if (of === 'devices') return pick(words.devices, value) ?? value;
  if (value === 'unknown') return words.unknown;
  if (value === 'other') return words.other;
  try {
    return (of === 'languages' ? languages : regions).of(value) ?? value;
  } catch {
    return value;
  }
}

/** Why something was left out, in words. */
export function refusalWords(why: string): string {
  return pick(words.left, why) ?? why;
}

function pick(among: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(among, key) ? among[key] : undefined;
}
