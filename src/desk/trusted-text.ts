interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

/**
 * The rule by which text may become HTML (Trusted Types); what is pasted has rules of its own, for documents beside the page. Only Mantine's style
 * elements need it, and a style sheet holds no tag: whatever has one is refused.
 */
export function allowStyleTextOnly(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      // Thrown rather than refused in silence: whoever asks the rule directly would be given an empty text.
      if (text.includes('<')) throw new TypeError('Only a style sheet may be written into the page.');
      return text;
    },
  });
}
