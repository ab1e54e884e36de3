/** Where `tools/geography.mjs` puts what it makes: beside this file in a build; where the sources run, in `.cache/`. */
export function madeFile(name: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `../../.cache/geography/${name}` : `./${name}`, import.meta.url);
}
