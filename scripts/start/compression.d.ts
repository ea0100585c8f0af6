// The types at hand are Express's; what it compresses needs no more than Node's own.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Options = Readonly<{ brotli: Readonly<{ params: Readonly<Record<number, number>> }> }>;

  function compression(
    options: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  export = compression;
}
