/** Days as the newsroom's clock has them, `YYYY-MM-DD`: a person at the desk may sit in another zone. */

const millisecondsOfDay = 86_400_000;

/** The day that it is somewhere at an instant. */
export function dayIn(zone: string, at: Date): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return day.format(at);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The Monday of the week in which a day is (ISO 8601). */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
}

/** The instant at which a day begins somewhere. */
export function startOfDay(day: string, zone: string): Date {
  const wanted = Date.parse(day);
  // The first guess may lie beyond a change of the clocks; from there the second is right.
  const first = wanted - offsetAt(zone, new Date(wanted));
  return new Date(wanted - offsetAt(zone, new Date(first)));
}

/** Whether a text is a day that there is. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The wall time somewhere as `YYYY-MM-DD HH:MM`, the way the server takes it. */
export function wallTime(at: Date, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${dayIn(zone, at)} ${time.format(at)}`;
}

/** How far the clocks of a zone are ahead of UTC at an instant, milliseconds. */
export function offsetAt(zone: string, at: Date): number {
  const second = Math.floor(at.getTime() / 1000) * 1000;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' });
  return Date.parse(`${dayIn(zone, at)}T${time.format(at)}Z`) - second;
}
