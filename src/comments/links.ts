/** What begins an address of the web, also without its scheme; the name before `@` of an email address begins none. */
const address =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"'«»“”]+|(?<![\p{L}\p{N}@./-])(?:[\p{L}\p{N}-]{1,63}\.)+(?:com|net|org|info|biz|xyz|top|site|shop|online|io|ru|cn)(?![\p{L}\p{N}.-])(?:\/[^\s<>"'«»“”]*)?/giu;

/** The addresses of the web that a text names, each once, whole: those without a scheme are taken to be http. */
export function linksIn(text: string): readonly string[] {
  const found = [...text.matchAll(address)].map(([written]) =>
    /^https?:/i.test(written) ? written : `http://${written}`,
  );
  return [...new Set(found)];
}
