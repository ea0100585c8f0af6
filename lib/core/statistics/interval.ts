/** A closed interval of proportions (0..1) or of differences of proportions (-1..1). */
export type Interval = Readonly<{ low: number; high: number }>;

/** The 97.5 % quantile of the standard normal distribution, for two-sided 95 % intervals. */
export const z95 = 1.959963984540054;
