/** How often stories were viewed, what is most read, and by which rule, in English. */
export const views = {
  mostRead: 'Most read',
  mostReadToday: 'Today',
  mostReadWeek: 'This week',
  mostReadIn: 'Most read in {name}',
  mostReadTodayHow: 'Views of the last 24 hours; an hour counts half as much for every six hours that it is past.',
  mostReadWeekHow: 'Views of the last 7 days; an hour counts half as much for every two days that it is past.',
  viewCount: '{count, plural, one {# view} other {# views}}',
  viewRuleTitle: 'What counts as a view',
  viewRule:
    'A view is one page load by a person, once the page is seen. Known robots, pages that are fetched ahead, more views than people can make, and repeats by the same visitor on the same story within eight hours of one day are not counted. No cookie is set, and what repeats are known by is deleted every day.',
  viewLag:
    'With JavaScript the number is exact when the page is opened; without, it is a minute behind at most, and the page is counted when it is loaded.',
  viewsBrought: 'Of these, {count, number} were counted by the system that the newsroom used before.',
} as const;
