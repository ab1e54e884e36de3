interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): { createHTML(text: string): string };
}

/** As the server's content security policy has to name it. */
export const pastePolicyName = 'dateline-paste';

let policy: { createHTML(text: string): string } | null = null;

/** What the parser takes where the browser enforces trusted types, and plain text where it does not. */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return html;
  policy ??= trustedTypes.createPolicy(pastePolicyName, { createHTML: (text) => text });
  return policy.createHTML(html);
}

/** HTML as a document that lies beside the page: no script in it runs, and no picture in it is asked for. */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(trusted(html), 'text/html');
}
