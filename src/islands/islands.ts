/** The script of readers' pages with comments. Without it, everything on them works as well. */
import { startForm } from './comment-form.ts';
import { startLive } from './live-comments.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-proof]')) startForm(form);
for (const block of document.querySelectorAll<HTMLElement>('[data-live]')) startLive(block);
