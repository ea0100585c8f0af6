/** The present time. Code below this takes time as an argument, so that a test can choose it. */
export function now(): Date {
  return new Date();
}
