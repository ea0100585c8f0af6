/** A request that is turned away before anything is looked at, with the status that says why. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: 400 | 403 | 413 | 415,
    reason: string,
  ) {
    super(reason);
  }
}
