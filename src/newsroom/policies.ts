import type { PolicyKind } from './shapes.ts';

/**
 * Each kind of policy and its property of schema.org's NewsMediaOrganization (the Trust Project's site-level
 * indicators), in the order in which they are listed.
 */
export const policyProperties = {
  principles: 'publishingPrinciples',
  mission: 'missionCoveragePrioritiesPolicy',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  verification: 'verificationFactCheckingPolicy',
  unnamedSources: 'unnamedSourcesPolicy',
  ownership: 'ownershipFundingInfo',
  masthead: 'masthead',
  feedback: 'actionableFeedbackPolicy',
  noBylines: 'noBylinesPolicy',
  diversity: 'diversityPolicy',
  diversityStaffing: 'diversityStaffingReport',
} as const satisfies Readonly<Record<PolicyKind, string>>;

export const policyKinds = Object.keys(policyProperties) as readonly PolicyKind[];
