import type { Configuration } from '../config/config.ts';
import { CountriesUnreadable, readCountryFile } from '../views/views.ts';
import type { Finding } from './doctor-checks.ts';

/** Networks move between countries; days after which a file tells too many of them wrongly. */
const oldAfter = 183;

/** Whether the file of countries that the newsroom has brought can be read, and how old it is. */
export function checkCountries(
  { countryDatabase }: Pick<Configuration, 'countryDatabase'>,
  now: Temporal.Instant,
): readonly Finding[] {
  if (countryDatabase === null) return [];
  try {
    const { kind, builtAt } = readCountryFile(countryDatabase);
    const made = builtAt.toZonedDateTimeISO('UTC').toPlainDate();
    const days = made.until(now.toZonedDateTimeISO('UTC').toPlainDate()).total('days');
    const what = `Countries are told by ${kind} of ${made}`;
    return days > oldAfter
      ? [
          {
            state: 'look',
            what: `${what}, which is old`,
            mend: `Put its makers’ newest in the place of ${countryDatabase}, and start again`,
          },
        ]
      : [{ state: 'good', what, mend: null }];
  } catch (error) {
    if (!(error instanceof CountriesUnreadable)) throw error;
    return [{ state: 'bad', what: error.what, mend: error.mend }];
  }
}
