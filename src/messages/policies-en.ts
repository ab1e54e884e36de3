/** The newsroom's policies, in English. */
export const policies = {
  policies: 'Our policies',
  policyKind: {
    principles: 'Editorial principles',
    mission: 'Mission and coverage',
    ethics: 'Ethics policy',
    corrections: 'Corrections policy',
    verification: 'Verification and fact-checking',
    unnamedSources: 'Unnamed sources',
    ownership: 'Ownership and funding',
    masthead: 'Who we are',
    feedback: 'Feedback and complaints',
    noBylines: 'Reports without a byline',
    diversity: 'Diversity policy',
    diversityStaffing: 'Diversity of the staff',
  },
} as const;
