/** What somebody who has tried too often is told: how long it takes, never less than it does. */
export function waitWords(seconds: number): string {
  return `This was done very often in a short time, from your network or for this account. It is possible again in ${lasting(seconds)}.`;
}

function lasting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "a minute";
  if (minutes < 120) return `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}
