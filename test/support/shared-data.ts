import { existsSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');

/**
 * A file or folder of the real inputs that stand beside a developer's checkout. Where they are missing, `skip` holds
 * the reason to give to the test.
 */
export function sharedData(...path: readonly string[]): { readonly path: string; readonly skip: string | false } {
  const found = join(shared, ...path);
  return {
    path: found,
    skip: existsSync(found) ? false : `the shared inputs (${path.join('/')}) are not beside this checkout`,
  };
}
