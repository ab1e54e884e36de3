import { type Policies, type PolicyKind, policyKinds, type StandingPage } from '../newsroom/newsroom.ts';

/** What a standing page is for readers and machines, in the order of the policies; mostly one or nothing. */
export function policiesOn(policies: Policies, slug: string): readonly PolicyKind[] {
  return policyKinds.filter((kind) => policies[kind] === slug);
}

/** The standing pages that are policies, and the others, each in the order of the footer. */
export function partPages(
  policies: Policies,
  standing: readonly StandingPage[],
): { readonly policyPages: readonly StandingPage[]; readonly otherPages: readonly StandingPage[] } {
  const { true: policyPages = [], false: otherPages = [] } = Object.groupBy(standing, ({ slug }) =>
    policiesOn(policies, slug).length > 0 ? 'true' : 'false',
  );
  return { policyPages, otherPages };
}
