import { commentSettings } from './comment-settings.ts';
import { machineSettings } from './machine-settings.ts';
import { mapSettings } from './map-settings.ts';
import { appearanceSettings, mastheadSettings, policySettings } from './masthead-settings.ts';
import { publishingSettings } from './publishing-settings.ts';
import type { Setting } from './setting.ts';
import type { Known, Newsroom } from './shapes.ts';
import { viewSettings } from './view-settings.ts';

/** Everything that can be set, in the order in which it is shown and exported. */
export const settings: readonly Setting[] = [
  ...mastheadSettings,
  ...appearanceSettings,
  ...policySettings,
  ...machineSettings,
  ...publishingSettings,
  ...viewSettings,
  ...mapSettings,
  ...commentSettings,
];

/** New values by their keys; null puts one back to what it was before anybody set it. */
export type Changes = Readonly<Record<string, unknown>>;

export type Changed = { readonly newsroom: Newsroom } | { readonly problems: readonly string[] };

/** The newsroom that follows from the changes, or every problem with its key and its mend. */
export function changeNewsroom(before: Newsroom, changes: Changes, known: Known): Changed {
  const problems: string[] = [];
  let newsroom = before;
  for (const { key, put } of settings) {
    if (!Object.hasOwn(changes, key)) continue;
    const step = put(newsroom, changes[key], known);
    if ('newsroom' in step) newsroom = step.newsroom;
    else problems.push(...step.problems.map((problem) => `${key}: ${problem}`));
  }
  const { accent, accentDark } = newsroom.colours;
  // A light accent that was refused has been told of.
  if (accentDark !== null && accent === null && !problems.some((problem) => problem.startsWith('colours.accent:'))) {
    problems.push('colours.accentDark: stands without colours.accent; name that too, or clear this one.');
  }
  return problems.length > 0 ? { problems } : { newsroom };
}

/** What of the newsroom still leads to a standing page, as keys of settings; such a page cannot be removed. */
export function usesOfPage(newsroom: Newsroom, slug: string): readonly string[] {
  const policies = Object.entries(newsroom.policies).filter(([, page]) => page === slug);
  const isInNavigation = newsroom.navigation.some((entry) => entry.kind === 'page' && entry.slug === slug);
  return [...policies.map(([kind]) => `policies.${kind}`), ...(isInNavigation ? ['navigation'] : [])];
}
