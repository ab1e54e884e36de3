/** WordPress's classic shortcodes, as far as they can only be such. */

export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  /** a block ends here */
  | { readonly kind: 'end' }
  | { readonly kind: 'embed'; readonly url: string };

/**
 * `[caption id="…"]` and its end, whose words are kept; `[embed]…[/embed]`; and what only places pictures and sound,
 * which has no words. Without an attribute or an end of its own a word in brackets is a word in brackets.
 */
const shortcode =
  /\[embed(?:\s[^[\]]*)?\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]|\[(?:wp_)?caption\s[^[\]=]*=[^[\]]*\]|\[\/(?:wp_)?caption\]|\[gallery(?:\s[^[\]=]*=[^[\]]*)?\]|\[(?:audio|video|playlist)\s[^[\]=]*=[^[\]]*\](?:\[\/(?:audio|video|playlist)\])?/gi;

/** A text in its parts; one without shortcodes is one part. */
export function shortcodeParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const found of text.matchAll(shortcode)) {
    parts.push({ kind: 'words', text: text.slice(done, found.index) });
    parts.push(found[1] === undefined ? { kind: 'end' } : { kind: 'embed', url: found[1] });
    done = found.index + found[0].length;
  }
  parts.push({ kind: 'words', text: text.slice(done) });
  return parts;
}

/** Whether a plain text is what WordPress keeps: its blocks' comments, or its shortcodes. */
export function isWordPressText(text: string): 'blocks' | 'classic' | null {
  if (/<!-- wp:[a-z]/.test(text)) return 'blocks';
  const isClassic = /<!--(?:more|nextpage)-->/.test(text) || shortcodeParts(text).length > 1;
  return isClassic ? 'classic' : null;
}
