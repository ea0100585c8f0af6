const months = [
  ..."January February March April May June July".split(" "),
  ..."August September October November December".split(" "),
];

/** The day of an ISO 8601 instant, in UTC: "23 November 2026". */
export function day(instant: string): string {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The day of an ISO 8601 instant in two lines, in UTC: "23 Nov" and "2026". */
export function shortDay(instant: string): Readonly<{ day: string; year: string }> {
  const date = new Date(instant);
  const month = months[date.getUTCMonth()]?.slice(0, 3) ?? "";
  return { day: `${date.getUTCDate()} ${month}`, year: String(date.getUTCFullYear()) };
}

/** The day of an ISO 8601 instant over a narrow column, in UTC: "23 Nov 2026", of which only the year may break off. */
export function dayInColumn(instant: string): string {
  const { day: short, year } = shortDay(instant);
  return `${short.replace(" ", "\u{a0}")} ${year}`;
}

/** Day and time of an ISO 8601 instant: "23 November 2026, 12:04 UTC". */
export function dayAndTime(instant: string): string {
  return `${day(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** The day of an ISO 8601 instant as file names and tables sort it: "2026-11-23". */
export function isoDay(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}
