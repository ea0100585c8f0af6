const tries: ReadonlyMap<string, string> = new Map([
  ["share-passphrase", "You entered too many wrong passphrases for this report in a short time."],
  ["share-passphrase network", "Too many wrong passphrases for this report came from your network in a short time."],
  ["workshop code", "Too many wrong codes came from your network in a short time."],
  ["workshop code wide", "Too many wrong codes came from your network in a short time."],
  ["sign-in account", "Too many failed sign-ins for this account came from your network in a short time."],
  [
    "sign-in anywhere",
    "Too many failed sign-ins for this account in a short time. A browser that signed in before need not wait.",
  ],
  ["mail address", "We have sent several emails to this address in a short time. Use the link in the newest one."],
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

/** How many wrong tries more are free of waiting, once they get few; else nothing. */
export function leftWords(left: number): string {
  if (left > 4) return "";
  if (left === 0) return "You have to wait before the next try.";
  return left === 1 ? "1 try is left before you have to wait." : `${left} tries are left before you have to wait.`;
}

function lasting(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "1 minute";
  if (minutes < 120) return `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}
