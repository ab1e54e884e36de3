import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Rolldown } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const id = 'notes-page';

/** A text with the notes on it beside it, as the desk's screen of a story has them, and no more: what they need of the page. */
const entry = `
import '/src/desk/styles.ts';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorContent, useEditor } from '@tiptap/react';
import { createElement as h, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { makeApi } from '/src/desk/api.ts';
import { makeAsk } from '/src/desk/ask.ts';
import { DeskProvider, useDesk } from '/src/desk/desk-context.ts';
import { documentOptions } from '/src/desk/editor/document-options.ts';
import { NotesPanel } from '/src/desk/notes/notes-panel.tsx';
import { storyQuery } from '/src/desk/stories/story-queries.ts';
import { theme, tokensForMantine } from '/src/desk/theme.ts';

const Undoing = Extension.create({
  name: 'undoing',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command) => () => command(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': run(undo), 'Mod-y': run(redo) };
  },
});

function Story({ story }) {
  const { extensions, ...rest } = documentOptions();
  const editor = useEditor({
    ...rest,
    extensions: [...extensions, Undoing],
    content: story.fields.document,
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Text', 'aria-multiline': 'true' } },
  }, []);
  globalThis.editor = editor;
  return h('div', { className: 'trial' },
    h('main', {}, h('h1', {}, story.fields.headline), h(EditorContent, { editor })),
    h('aside', { 'aria-label': 'Story tools' }, h(NotesPanel, { story, editor })));
}
function Whole() {
  const { api } = useDesk();
  const { data } = useQuery(storyQuery(api, location.hash.slice(1)));
  return data ? h(Story, { story: data }) : null;
}
const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } });
createRoot(document.getElementById('root')).render(
  h(StrictMode, {}, h(MantineProvider, { theme, cssVariablesResolver: tokensForMantine, defaultColorScheme: 'auto', withGlobalClasses: false },
    h(QueryClientProvider, { client },
      h(DeskProvider, { value: { api: makeApi(makeAsk(() => undefined)), linkToken: null } },
        h(Suspense, {}, h(Whole)),
        h(Notifications, { position: 'bottom-right' }))))));
`;

const layout = `
.trial { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; block-size: 100vh; }
.trial main { overflow-y: auto; padding: 2rem; font: 400 1.125rem/1.6 var(--serif); }
.trial main p { margin-block-end: 1.1em; }
.trial aside { overflow-y: auto; border-inline-start: 1px solid var(--rule); }
@media (max-width: 760px) { .trial { display: block; block-size: auto; } .trial main { padding: 1rem; } .trial aside { border: 0; } }`;

interface File {
  readonly body: string | Buffer;
  readonly contentType: string;
}
type Files = ReadonlyMap<string, File>;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
let made: Promise<Files> | null = null;

async function make(): Promise<Files> {
  const { build } = await import('vite');
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    base: '/notes-page/',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'notes-page',
        resolveId: (source) => (source === id ? join(root, 'notes-page.js') : null),
        load: (source) => (source === join(root, 'notes-page.js') ? entry : null),
      },
    ],
    build: { write: false, minify: false, assetsInlineLimit: 0, cssCodeSplit: false, rollupOptions: { input: id } },
  })) as Rolldown.RolldownOutput;
  const files = new Map<string, File>();
  for (const output of built.output) {
    const contentType = types[extname(output.fileName)] ?? 'font/woff2';
    const body = output.type === 'chunk' ? output.code : Buffer.from(output.source);
    files.set(output.fileName, { body, contentType });
  }
  const named = (end: string) => [...files.keys()].filter((name) => name.endsWith(end));
  const styles = named('.css').map((name) => `<link rel="stylesheet" href="/notes-page/${name}">`);
  const first = built.output.find((output) => output.type === 'chunk' && output.isEntry)?.fileName ?? '';
  const body = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Notes</title>${styles.join('')}<style>${layout}</style>
    <div id="root"></div><script type="module" src="/notes-page/${first}"></script></html>`;
  return files.set('', { body, contentType: 'text/html' });
}

/** Opens a story's text with the notes on it, beside the newsroom's own API. */
export async function openNotesPage(page: Page, base: string, story: string): Promise<void> {
  made ??= make();
  const files = await made;
  await page.route(`${base}/notes-page/**`, (route) => {
    const file = files.get(new URL(route.request().url()).pathname.replace('/notes-page/', ''));
    return file ? route.fulfill(file) : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${base}/notes-page/#${story}`);
}
