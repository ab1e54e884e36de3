/** An absolute http or https address in its ASCII spelling, as feeds' formats ask (RFC 3986); null for all else. */
export function webAddress(text: string | null | undefined): string | null {
  const url = URL.parse(text ?? '');
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
