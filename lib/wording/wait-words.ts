const tries: ReadonlyMap<string, string> = new Map([
  ["share-passphrase", "Too many wrong passphrases for this report came from your network in a short time."],
  ["workshop code", "Too many wrong codes came from your network in a short time."],
]);

/**
 * What somebody who has tried too often is told: how long it takes, never less than it does.
 *
 * @param limitName what was tried, where the words are to say it
 */
export function waitWords(seconds: number, limitName: string | null): string {
  const general = "This was done very often in a short time, from your network or for this account.";
  return `${tries.get(limitName ?? "") ?? general} You can try again in ${lasting(seconds)}.`;
}

function lasting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "a minute";
  if (minutes < 120) return `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}
