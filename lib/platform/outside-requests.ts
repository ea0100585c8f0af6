import { AsyncLocalStorage } from "node:async_hooks";

declare global {
  // The server's start comes before any request, and the bundled application has copies of this module.
  var plimsollOutside: (<T>(work: () => T) => T) | undefined;
}

globalThis.plimsollOutside ??= AsyncLocalStorage.snapshot();

/**
 * Runs work as it would run if no request were being answered, for what makes things that outlive one. Whatever is made
 * during a request remembers it, and through it those that ran beside it and after: a connection to the database kept
 * all of them in memory for as long as it lived.
 */
export const outsideRequests = globalThis.plimsollOutside;
