import type { Newsroom } from '../newsroom/newsroom.ts';
import { picturePath } from './addresses.ts';
import type { SiteAssets } from './assets.ts';
import type { PageFrame } from './frame.ts';
import { manifestPath } from './manifest.ts';

/** What tabs and home screens show: the newsroom's own picture, or the mark in its colour. */
export function Icons({ frame }: { frame: PageFrame }) {
  const { newsroom, assets } = frame;
  const own = newsroom.icon?.files[0];
  return (
    <>
      {own === undefined ? (
        <link rel="icon" href={assets.faviconHref} type="image/svg+xml" />
      ) : (
        <link rel="icon" href={picturePath(own.file)} type="image/jpeg" sizes={`${own.width}x${own.height}`} />
      )}
      <link rel="apple-touch-icon" href={own === undefined ? assets.icons[0]?.href : picturePath(own.file)} />
      <link rel="manifest" href={manifestPath} />
    </>
  );
}

/** The path of the newsroom's own icon, or of the program's mark in the newsroom's colours. */
export function iconPath({ icon, colours }: Newsroom, assets: SiteAssets): string {
  const own = icon?.files[0];
  return own === undefined ? assets.inColours(colours).faviconHref : picturePath(own.file);
}
