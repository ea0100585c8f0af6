"use client";

import { type FormEvent, useEffect, useState } from "react";
import { canUsePasskeys, makePasskey } from "./passkey-client";

/** Adds a passkey of this device. Without script, or where the browser cannot, it says so instead. */
export function PasskeyAdd() {
  const [isPossible, setPossible] = useState<boolean | null>(null);
  const [words, setWords] = useState("");

  // Known only in the browser.
  useEffect(() => setPossible(canUsePasskeys()), []);

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWords("");
    const name = new FormData(event.currentTarget).get("name");
    const outcome = await makePasskey(typeof name === "string" ? name : "");
    if (outcome.kind === "done") window.location.assign(outcome.next);
    else setWords(outcome.words);
  }

  if (isPossible === null) {
    return (
      <noscript>
        <p className="small">Adding a passkey takes JavaScript.</p>
      </noscript>
    );
  }
  if (!isPossible) return <p className="small">This browser cannot make passkeys.</p>;
  return (
    <form onSubmit={(event) => void add(event)}>
      <div className="field">
        <label className="field-label" htmlFor="passkey-name">
          Name of the passkey
        </label>
        <p className="field-hint" id="passkey-name-hint">
          So that you tell it from others, such as “work laptop”.
        </p>
        <input
          className="field-input"
          id="passkey-name"
          name="name"
          maxLength={60}
          autoComplete="off"
          aria-describedby="passkey-name-hint"
        />
      </div>
      <button className="button button-quiet" type="submit">
        Add a passkey
      </button>
      <p role="status">{words}</p>
    </form>
  );
}
