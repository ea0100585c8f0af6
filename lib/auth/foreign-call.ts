import { APIError } from "better-auth/api";

/** What a call of better-auth came to: its answer with the cookies it sets, or the name of its refusal. */
export type Outcome<T> =
  | Readonly<{ kind: "done"; response: T; cookies: readonly string[] }>
  | Readonly<{ kind: "refused"; code: string }>;

/** Makes a refusal of better-auth an outcome; what it did not foresee, the database's errors too, stays thrown. */
export async function outcomeOf<T>(call: Promise<Readonly<{ headers: Headers; response: T }>>): Promise<Outcome<T>> {
  try {
    const { headers, response } = await call;
    return { kind: "done", response, cookies: headers.getSetCookie().filter((cookie) => ours.test(cookie)) };
  } catch (error) {
    if (error instanceof APIError) return { kind: "refused", code: error.body?.code ?? error.message };
    throw error;
  }
}

/** It also takes back cookies that it never gave. */
const ours = /^(?:__Host-)?plimsoll-/;
