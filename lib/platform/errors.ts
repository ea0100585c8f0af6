import { newId } from "./ids";

const kinds = [
  "not-found",
  "invalid-input",
  "sign-in-needed",
  "sign-in-too-old",
  "too-many",
  "other-request",
  "busy",
  "unavailable",
  "insufficient-storage",
] as const;

/** What a request's two doors can tell apart; everything else is a fault of ours and becomes a 500. */
export type ErrorKind = (typeof kinds)[number];

export function isErrorKind(text: string): text is ErrorKind {
  return kinds.some((kind) => kind === text);
}

const mark = Symbol.for("plimsoll.error");

/** An error that a door maps to a status. Its message is for the log, never for the visitor. */
export abstract class KnownError extends Error {
  abstract readonly kind: ErrorKind;
  readonly [mark] = true;
  readonly #reference = newId();

  /** All that Next tells of an error in a page: its kind, and the reference under which the log has it. */
  get digest(): string {
    return `${this.kind} ${this.#reference}`;
  }
}

/** Missing or forbidden: from outside the two look the same. */
export class NotFound extends KnownError {
  readonly kind = "not-found";
  override readonly name = "NotFound";

  constructor(what: string) {
    super(`${what} not found`);
  }
}

/** Input that a schema refused, with the names of the fields that were wrong. */
export class InvalidInput extends KnownError {
  readonly kind = "invalid-input";
  override readonly name = "InvalidInput";

  constructor(readonly fields: readonly string[]) {
    super(`invalid input: ${fields.join(", ")}`);
  }
}

/** Only for somebody who is signed in. */
export class SignInNeeded extends KnownError {
  readonly kind = "sign-in-needed";
  override readonly name = "SignInNeeded";

  constructor() {
    super("nobody is signed in");
  }
}

/** Changing how somebody signs in takes a sign-in of a few minutes ago, so that a forgotten screen is not enough. */
export class SignInTooOld extends KnownError {
  readonly kind = "sign-in-too-old";
  override readonly name = "SignInTooOld";

  constructor() {
    super("the sign-in is too old for this");
  }
}

/** A limit is reached; it is lifted by time alone. */
export class TooMany extends KnownError {
  readonly kind = "too-many";
  override readonly name = "TooMany";

  constructor(
    readonly retryAfterSeconds: number,
    /** Which limit, so that a visitor can be told what was tried. */
    readonly limitName: string | null = null,
  ) {
    super(`too many, retry after ${retryAfterSeconds} s`);
  }
}

/** A key that stands for one request came with another one. */
export class OtherRequest extends KnownError {
  readonly kind = "other-request";
  override readonly name = "OtherRequest";

  constructor() {
    super("this idempotency key was sent with another request");
  }
}

/** A queue is full; the same request may succeed a moment later. */
export class Busy extends KnownError {
  readonly kind = "busy";
  override readonly name = "Busy";

  constructor(readonly retryAfterSeconds: number) {
    super(`busy, retry after ${retryAfterSeconds} s`);
  }
}

/** A system that we depend on does not answer, or not in time. */
export class Unavailable extends KnownError {
  readonly kind = "unavailable";
  override readonly name = "Unavailable";
}

/** Too little free space to accept a write and still be able to recover. */
export class InsufficientStorage extends KnownError {
  readonly kind = "insufficient-storage";
  override readonly name = "InsufficientStorage";
}

/**
 * The kind of an error, or null for one that we did not foresee.
 * The server's start and the bundled application hold two copies of these classes, which `instanceof` would tell apart.
 */
export function errorKind(error: unknown): ErrorKind | null {
  return isKnown(error) ? error.kind : null;
}

function isKnown(error: unknown): error is KnownError {
  return error instanceof Error && mark in error;
}
