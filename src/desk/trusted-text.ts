interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
}

/**
 * The one rule by which text may become HTML (Trusted Types; the server's policy names no other). Only Mantine's style
 * elements need it, and a style sheet holds no tag: whatever has one is refused.
 */
export function allowStyleTextOnly(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) });
}
