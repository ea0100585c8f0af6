import { setImmediate as nextTurn } from "node:timers/promises";
import { messages, PGlite, protocol, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";

const { serialize } = protocol;

/**
 * PGlite, asked each statement in one message. Its own `query` sends six, one of them to learn the kinds of the
 * parameters, and that takes as long again as most statements of ours do. The database finds the kinds by itself.
 *
 * It answers without leaving this turn of the event loop, and Node takes in one new connection a turn. So each statement
 * ends its turn, or whoever connects while twenty others save would wait a fifth of a second or more to be heard.
 */
export class OneMessagePGlite extends PGlite {
  override async query<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<Results<T>> {
    await this._checkReady();
    return this._runExclusiveTransaction(() => this.#ask<T>(text, values, options));
  }

  override transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return super.transaction((inner) =>
      work({
        ...inner,
        get closed() {
          return inner.closed;
        },
        query: async <R>(text: string, values?: readonly unknown[], options?: QueryOptions) => {
          if (inner.closed) throw new Error("the transaction is over");
          return this.#ask<R>(text, values, options);
        },
      }),
    );
  }

  async #ask<T>(text: string, values: readonly unknown[] = [], options: QueryOptions = {}): Promise<Results<T>> {
    const message = Buffer.concat([
      serialize.parse({ text }),
      serialize.bind({ values: values.map(sentAs) }),
      serialize.describe({ type: "P" }),
      serialize.execute(),
      serialize.sync(),
    ]);
    const answered = await this._runExclusiveQuery(async () => {
      const answer = await this.execProtocol(message);
      await nextTurn();
      return answer;
    });
    const described = answered.messages.find((one) => one instanceof messages.RowDescriptionMessage);
    const fields = (described?.fields ?? []).map(({ name, dataTypeID }) => ({ name, dataTypeID }));
    const parse = fields.map(({ dataTypeID }) => options.parsers?.[dataTypeID] ?? this.parsers[dataTypeID] ?? asText);
    const rows = answered.messages
      .filter((one) => one instanceof messages.DataRowMessage)
      .map((row) => row.fields.map((value, at) => (value === null ? null : parse[at]?.(value, fields[at]?.dataTypeID))))
      .map((row) =>
        options.rowMode === "array" ? row : Object.fromEntries(fields.map(({ name }, at) => [name, row[at]])),
      );
    return { rows: rowsOf<T>(rows), fields };
  }
}

/** The one cast: what a row holds is known to whoever wrote its statement. */
function rowsOf<T>(rows: readonly object[]): Results<T>["rows"] {
  return rows as Results<T>["rows"];
}

const asText = (value: string) => value;

/** A parameter as the message takes it: a text for every kind but bytes. */
function sentAs(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || value instanceof Uint8Array) return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new TypeError("a statement's parameter is a text, a number, a truth value, a date or bytes");
}
