const listed = (words: string) => new Set(words.split(/\s+/));

/** Words of grammar: no name, noun or verb of its own is among them. */
export const stopWords: ReadonlySet<string> = listed(
  `
a about above across after again against ago all along although always am among an and another any are aren't around as at
away be because been before behind being below between both but by can can't could couldn't did didn't do does doesn't down
during each either even every everything except few for from had hadn't has hasn't have haven't having he her here hers him
his how i if in inside into is isn't it its itself just last later least less may me might mine more most much must my near
neither never next no nobody none nor not nothing now of off often on once only onto or other our ours out outside over
past per quite rather same several shall she should since so some still such than that the their theirs them then there these
they this those though through throughout to today together tomorrow too toward towards tonight under underneath unless
until up upon us very was wasn't we were weren't what when where whether which while who whom whose why will with within
without won't would wouldn't yesterday yet you your yours including according said says`.trim(),
);

export const auxiliaries: ReadonlySet<string> = listed(
  `
am is are was were be been being has have had having do does did will would shall should can could may might must
isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't`.trim(),
);

export const pronouns: ReadonlySet<string> = listed('he she it they we i who');
export const determiners: ReadonlySet<string> = listed(
  'the a an his her its their our my this that these those one some another two three several both many multiple other all no each',
);

export const monthNames = listed(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
