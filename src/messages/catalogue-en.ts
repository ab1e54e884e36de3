import { commentMail } from './comment-mail-en.ts';
import { developers } from './developers-en.ts';
import { finding } from './finding-en.ts';
import { history } from './history-en.ts';
import { pages } from './pages-en.ts';
import { policies } from './policies-en.ts';
import { record } from './record-en.ts';
import type { Translated } from './translated.ts';

/** Every message in English, ICU MessageFormat. Its keys are the shape of every other catalogue. */
export const english = { ...pages, ...finding, ...history, ...policies, ...record, ...developers, ...commentMail };

/** Every message in one language, ICU MessageFormat. */
export type Catalogue = Translated<typeof english>;
