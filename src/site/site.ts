/** The door of the site room: the reader's HTML pages, their styles and fonts. */
export { earlyLinks, loadAssets } from './assets.ts';
export { renderMissingPage } from './front-routes.tsx';
export { iconPath } from './icons.tsx';
export { makeLiveThreads } from './live-threads.ts';
export { textFilesOf } from './plain-files.ts';
export { type PreviewSource, previewRoutes } from './preview-routes.tsx';
export { readerWordsApi } from './reader-words-routes.ts';
export { siteRoutes } from './routes.ts';
export { renderUnavailablePage, unavailablePagePolicy } from './unavailable-page.tsx';
