import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Plugin } from 'vite';

const desk = join(import.meta.dirname, '..', '..', 'src', 'desk');

/** The editor's parts in a page of their own: an editor of the story's schema, with its find bar above it. */
const entry = `
  import { MantineProvider } from '@mantine/core';
  import { Editor, Extension } from '@tiptap/core';
  import { history } from '@tiptap/pm/history';
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { documentOptions } from '${desk}/editor/document-options.ts';
  import { FindBar } from '${desk}/editor/find-bar.tsx';
  import { findPlugin } from '${desk}/editor/find-plugin.ts';
  import { punctuationPlugin } from '${desk}/editor/punctuation-plugin.ts';
  import { cleanPastedHtml } from '${desk}/paste/clean-html.ts';
  import { inertDocument } from '${desk}/paste/inert-document.ts';
  import { pastePlugin } from '${desk}/paste/paste-plugin.ts';
  import '${desk}/styles.ts';
  import { theme, tokensForMantine } from '${desk}/theme.ts';

  const { trustedTypes } = globalThis;
  trustedTypes.createPolicy('default', {
    createHTML: (text) => {
      if (!text.includes('<')) return text;
      if (window.defaultThrows) throw new TypeError('No HTML is made of text here.');
      return null;
    },
  });
  window.pictures = [];
  const { extensions, ...options } = documentOptions();
  const language = () => document.documentElement.lang;
  const plugins = () => [
    history(),
    pastePlugin({ language, onPictures: (pictures) => window.pictures.push(...pictures) }),
    punctuationPlugin({ language }),
    findPlugin(),
  ];
  const parts = Extension.create({ name: 'parts', addProseMirrorPlugins: plugins });
  const attributes = { role: 'textbox', 'aria-label': 'Text', 'aria-multiline': 'true' };
  const editor = new Editor({
    ...options,
    element: document.querySelector('#text'),
    extensions: [...extensions, parts],
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    editorProps: { attributes },
  });
  window.editor = editor;
  window.clean = (html, language) => cleanPastedHtml(html, { parse: inertDocument, language });
  function Bar() {
    const [isOpen, setOpen] = useState(false);
    window.openFind = () => setOpen(true);
    return isOpen && createElement(FindBar, { editor, language: language(), close: () => setOpen(false) });
  }
  const provided = { theme, cssVariablesResolver: tokensForMantine, getStyleNonce: () => 'n', defaultColorScheme: 'auto' };
  createRoot(document.querySelector('#bar')).render(createElement(MantineProvider, provided, createElement(Bar)));
`;

const virtual: Plugin = {
  name: 'editor-page',
  resolveId: (id) => (id === 'editor-page' ? join(desk, 'editor-page-entry.jsx') : null),
  load: (id) => (id === join(desk, 'editor-page-entry.jsx') ? entry : null),
};

interface EditorPageFiles {
  readonly script: string;
  readonly css: string;
}

/** Builds the page's script and style as Vite builds the desk's. */
export async function buildEditorPage(): Promise<EditorPageFiles> {
  const built = await build({
    configFile: false,
    root: desk,
    logLevel: 'error',
    plugins: [virtual],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, rolldownOptions: { input: 'editor-page' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.find((part) => part.type === 'chunk' && part.isEntry);
  const css = outputs.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  return {
    script: script?.type === 'chunk' ? script.code : '',
    css: css?.type === 'asset' ? String(css.source) : '',
  };
}

interface EditorPageOptions {
  readonly language: string;
  /** the policies that the page's own policy names */
  readonly trustedTypes: string;
  /** whether the default policy throws at what it refuses, or says null */
  readonly defaultThrows: boolean;
}

/** Opens the page, under a content security policy like the desk's. */
export async function openEditorPage(page: Page, files: EditorPageFiles, options: EditorPageOptions): Promise<void> {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'nonce-n'",
    "style-src 'self' 'nonce-n'",
    "img-src 'self' blob: data:",
    "require-trusted-types-for 'script'",
    `trusted-types ${options.trustedTypes}`,
  ].join('; ');
  const body = `<!doctype html><html lang="${options.language}"><head><meta charset="utf-8"><title>Editor</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"></head>
<body><main><h1>Story</h1><div id="bar"></div><div id="text"></div></main>
<script nonce="n">window.defaultThrows = ${options.defaultThrows};</script><script type="module" src="/page.js"></script></body></html>`;
  await page.route('https://desk.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js')
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: files.script });
    if (pathname === '/page.css')
      return route.fulfill({
        contentType: 'text/css; charset=utf-8',
        body: `${files.css}\n.ProseMirror { white-space: pre-wrap; }`,
      });
    if (pathname !== '/') return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/html', body, headers: { 'content-security-policy': policy } });
  });
  await page.goto('https://desk.test/');
  await page.getByRole('textbox', { name: 'Text' }).waitFor();
}
