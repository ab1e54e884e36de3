/** How often stories were viewed, what is most read, and by which rule, in English. */
export const views = {
  mostRead: 'Most read',
  mostReadToday: 'Most read today',
  mostReadWeek: 'Most read this week',
  mostReadIn: 'Most read this week: {name}',
  mostReadTodayHow: 'Views of the last 24 hours; an hour counts half as much for every six hours that it is past.',
  mostReadWeekHow: 'Views of the last 7 days; an hour counts half as much for every two days that it is past.',
  viewCount: '{count, plural, one {# view} other {# views}}',
  viewRuleTitle: 'What counts as a view',
  viewRule:
    'A view is one page load by a person. Known robots, pages that are fetched ahead and repeats by the same visitor on the same story within eight hours are not counted. No cookie is set, and what repeats are known by is deleted every day.',
} as const;
