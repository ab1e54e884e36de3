import { grounds, type Newsroom } from '../newsroom/newsroom.ts';
import { picturePath } from './addresses.ts';
import type { SiteAssets } from './assets.ts';
import { defaultGround } from './favicon.ts';

export const manifestPath = '/manifest.webmanifest';

/** Below a home screen's icon there is room for about as much (W3C Web Application Manifest, short_name). */
const shortNameAtMost = 12;

/** What a browser asks for when a reader puts the newsroom on a home screen (W3C Web Application Manifest). */
export function manifestOf(newsroom: Newsroom, assets: SiteAssets): Readonly<Record<string, unknown>> {
  const { name, tagline, language, direction, colours } = newsroom;
  return {
    id: '/',
    name,
    ...(name.length <= shortNameAtMost ? { short_name: name } : {}),
    ...(tagline === '' ? {} : { description: tagline }),
    lang: language,
    dir: direction,
    start_url: '/',
    scope: '/',
    // Pages have no way back of their own: the browser's buttons stay.
    display: 'minimal-ui',
    background_color: grounds.light.paper,
    theme_color: colours.accent ?? defaultGround,
    icons: iconsOf(newsroom, assets),
  };
}

function iconsOf({ icon }: Newsroom, assets: SiteAssets): readonly Readonly<Record<string, string>>[] {
  if (icon !== null) {
    return icon.files.map(({ file, width, height }) => ({
      src: picturePath(file),
      sizes: `${width}x${height}`,
      type: 'image/jpeg',
    }));
  }
  return [
    ...assets.icons.map(({ href, size }) => ({ src: href, sizes: `${size}x${size}`, type: 'image/png' })),
    { src: assets.faviconHref, sizes: 'any', type: 'image/svg+xml' },
  ];
}
