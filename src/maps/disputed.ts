/**
 * Borders that states contest, or that part a territory whose standing is contested. The outlines (Natural Earth, by way
 * of world-atlas) hold one line for each pair of neighbours, drawn by who holds the ground; which lines are contested is
 * not in them, so this list of our own says it. It follows the areas that Natural Earth keeps apart in its theme of
 * breakaway and disputed areas. A whole border is named where claim and counterclaim concern most of it, or where a part
 * of it cannot be told apart at this scale. See decision 27, also for how it is changed.
 */
interface Contested {
  /** as the outlines name them */
  readonly between: readonly [string, string];
  /** degrees: west, south, east, north; left out: all of it */
  readonly within?: readonly [number, number, number, number];
}

export const contested: readonly Contested[] = [
  { between: ['Russia', 'Ukraine'] },
  { between: ['Russia', 'Georgia'] },
  { between: ['Armenia', 'Azerbaijan'] },
  { between: ['Kosovo', 'Serbia'] },
  { between: ['Croatia', 'Serbia'] },
  { between: ['Cyprus', 'N. Cyprus'] },
  { between: ['Cyprus', 'Cyprus U.N. Buffer Zone'] },
  { between: ['N. Cyprus', 'Cyprus U.N. Buffer Zone'] },
  { between: ['N. Cyprus', 'Dhekelia'] },
  { between: ['Israel', 'Palestine'] },
  { between: ['Israel', 'Syria'] },
  { between: ['Israel', 'Lebanon'] },
  { between: ['Lebanon', 'Syria'], within: [35.5, 33.1, 36, 33.5] },
  { between: ['Morocco', 'W. Sahara'] },
  { between: ['Mauritania', 'W. Sahara'] },
  { between: ['Algeria', 'W. Sahara'] },
  { between: ['Somalia', 'Somaliland'] },
  { between: ['Ethiopia', 'Somaliland'] },
  { between: ['Djibouti', 'Somaliland'] },
  { between: ['Ethiopia', 'Somalia'] },
  { between: ['Eritrea', 'Ethiopia'] },
  { between: ['Djibouti', 'Eritrea'] },
  { between: ['Ethiopia', 'Sudan'] },
  { between: ['Sudan', 'S. Sudan'] },
  { between: ['Kenya', 'S. Sudan'] },
  { between: ['Egypt', 'Sudan'], within: [33, 21.5, 38, 23.5] },
  { between: ['India', 'Pakistan'], within: [72.5, 32.2, 78, 37.5] },
  { between: ['India', 'China'] },
  { between: ['China', 'Pakistan'] },
  { between: ['India', 'Siachen Glacier'] },
  { between: ['Pakistan', 'Siachen Glacier'] },
  { between: ['China', 'Siachen Glacier'] },
  { between: ['Bhutan', 'China'] },
  { between: ['India', 'Nepal'], within: [80, 29.7, 81.3, 30.6] },
  { between: ['Cambodia', 'Thailand'] },
  { between: ['North Korea', 'South Korea'] },
  { between: ['Guyana', 'Venezuela'] },
  { between: ['Guyana', 'Suriname'] },
  { between: ['Suriname', 'France'] },
  { between: ['Belize', 'Guatemala'] },
  { between: ['Argentina', 'Chile'], within: [-74, -51, -72.5, -48] },
  { between: ['Baikonur', 'Kazakhstan'] },
];

/** True where the line between two countries is contested at this point. */
export function isContested(between: readonly [string, string], [longitude, latitude]: readonly [number, number]) {
  return contested.some(({ between: pair, within }) => {
    if (!between.every((name) => pair.includes(name))) return false;
    if (within === undefined) return true;
    const [west, south, east, north] = within;
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  });
}
