/**
 * Lets Node load `.tsx`: it strips types from `.ts` by itself and refuses JSX.
 * Only development and tests come through here; production runs what `tsc` wrote into dist/. For the same reason the
 * script of the readers' pages and the geography of maps are made here.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';
import { ensureGeography } from './geography.mjs';
import { ensureIslands } from './islands.mjs';

ensureIslands();
ensureGeography();

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic' },
      sourcemap: true,
    });
    if (errors.length > 0) throw new SyntaxError(`${file}: ${errors.map((error) => error.message).join('; ')}`);
    const inline = map
      ? `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`
      : '';
    return { format: 'module', source: code + inline, shortCircuit: true };
  },
});
