import type { Catalogue } from './catalogue-en.ts';
import { finding } from './finding-ar.ts';
import { history } from './history-ar.ts';
import { pages } from './pages-ar.ts';
import { record } from './record-ar.ts';

/** Every message in Arabic, ICU MessageFormat. */
export const arabic: Catalogue = { ...pages, ...finding, ...history, ...record };
