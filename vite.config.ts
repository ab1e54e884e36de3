import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Holds the first picture back until the script has run, which is the first to know whether the person has chosen light
 * or dark: a page that is white for a moment blinds at night.
 */
function showNothingBefore(): Plugin {
  const begin = '<script type="module"';
  return {
    name: 'desk:show-nothing-before',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(begin, `${begin} blocking="render"`) },
  };
}

/** Vite's mark for the nonce lacks what HTML wants of every such element. */
function wholeNonceMark(): Plugin {
  const mark = '<meta property="csp-nonce"';
  return {
    name: 'desk:whole-nonce-mark',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(mark, `${mark} content=""`) },
  };
}

/** What the desk asks of the server: its answers, and readers' pages as they will be. */
const proxy = Object.fromEntries(
  ['/api', '/preview', '/assets', '/pictures'].map((path) => [path, 'http://127.0.0.1:4100']),
);

/**
 * The desk: what the newsroom's browsers load from `/desk/`. Nothing is inlined and nothing comes from elsewhere, so that
 * its content security policy needs no exception; the server puts a nonce of each answer where the placeholder stands.
 */
// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  root: join(import.meta.dirname, 'src', 'desk'),
  base: '/desk/',
  publicDir: false,
  plugins: [react(), showNothingBefore(), wholeNonceMark()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'desk'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
  },
  server: { port: 4_180, proxy },
  preview: { port: 4_181, proxy },
});
