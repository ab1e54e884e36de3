import { type Policies, type PolicyKind, policyKinds, type StandingPage } from '../newsroom/newsroom.ts';

/** What a standing page is for readers and machines, in the order of the policies; mostly one or nothing. */
export function policiesOn(policies: Policies, slug: string): readonly PolicyKind[] {
  return policyKinds.filter((kind) => policies[kind] === slug);
}

/** Who works here is told beside the policies and is none. */
const notPolicies: ReadonlySet<PolicyKind> = new Set(['masthead']);

/** The standing pages that are policies, and the others, each in the order of the footer. */
export function partPages(
  policies: Policies,
  standing: readonly StandingPage[],
): { readonly policyPages: readonly StandingPage[]; readonly otherPages: readonly StandingPage[] } {
  const { true: policyPages = [], false: otherPages = [] } = Object.groupBy(standing, ({ slug }) =>
    policiesOn(policies, slug).some((kind) => !notPolicies.has(kind)) ? 'true' : 'false',
  );
  return { policyPages, otherPages };
}
