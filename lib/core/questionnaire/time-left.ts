/** Seconds that one question takes: reading five levels and deciding, or choosing from a list. */
export const secondsToAnswer = { control: 16, industry: 8, profile: 5 } as const;

/** Whole minutes to show for these seconds: rounded up, so that nobody is promised too little. */
export function minutesLeft(seconds: number): number {
  return Math.ceil(seconds / 60);
}
