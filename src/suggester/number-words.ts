/** English words for numbers, and words of scale in the languages whose figures are read, as powers of ten. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  // German (Milliarde is 10⁹, Billion stays English here), French, Spanish, Ukrainian
  ['tausend', 3],
  ['millionen', 6],
  ['milliarde', 9],
  ['milliarden', 9],
  ['mille', 3],
  ['millions', 6],
  ['milliard', 9],
  ['milliards', 9],
  ['mil', 3],
  ['millones', 6],
  ['millón', 6],
  ['тис', 3],
  ['тисяч', 3],
  ['тисячі', 3],
  ['тисяча', 3],
  ['млн', 6],
  ['мільйон', 6],
  ['мільйони', 6],
  ['мільйонів', 6],
  ['млрд', 9],
  ['мільярд', 9],
  ['мільярди', 9],
  ['мільярдів', 9],
]);

/** Parts of a whole. */
export const parts: ReadonlyMap<string, number> = new Map([
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['sixths', 1 / 6],
  ['seventh', 1 / 7],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
  ['ninth', 1 / 9],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

/** Words of size alone, with the least that they can mean; null: they give no bound. */
export const vagueWords: ReadonlyMap<string, number | null> = new Map([
  ['several', 3],
  ['many', null],
  ['countless', null],
  ['numerous', null],
  ['a few', 3],
  ['a handful', 3],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['tens of thousands', 20_000],
  ['dozens of thousands', 24_000],
  ['hundreds of thousands', 200_000],
  ['millions', 2_000_000],
  ['tens of millions', 20_000_000],
  ['hundreds of millions', 200_000_000],
  ['billions', 2_000_000_000],
  ['десятки', 20],
  ['сотні', 200],
  ['тисячі', 2000],
  ['dutzende', 24],
  ['hunderte', 200],
  ['tausende', 2000],
  ['dizaines', 20],
  ['centaines', 200],
  ['decenas', 20],
  ['cientos', 200],
]);

/** Words that are a number with an article or alone. */
export const dozens: ReadonlyMap<string, number> = new Map([
  ['a dozen', 12],
  ['half a dozen', 6],
  ['half a million', 500_000],
  ['half a billion', 500_000_000],
  ['a couple', 2],
  ['a pair', 2],
]);
