/** The script of stories' pages. Without it, everything on them works as well. */
import { startForm } from './comment-form.ts';
import { startLive } from './live-comments.ts';
import { startViews } from './views.ts';

for (const block of document.querySelectorAll<HTMLElement>('[data-views]')) startViews(block);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-proof]')) startForm(form);
for (const block of document.querySelectorAll<HTMLElement>('[data-live]')) startLive(block);
