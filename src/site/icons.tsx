import { picturePath } from './addresses.ts';
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
