"use client";

import { useEffect, useState } from "react";
import { answerPasskey, canUsePasskeys } from "./passkey-client";

/** Signs in by a passkey of this device. Shown only where the browser can: it takes script. */
export function PasskeySignIn({ next }: Readonly<{ next: string | null }>) {
  const [isPossible, setPossible] = useState(false);
  const [words, setWords] = useState("");

  // Known only in the browser.
  useEffect(() => setPossible(canUsePasskeys()), []);

  async function signIn(): Promise<void> {
    setWords("");
    const outcome = await answerPasskey(next);
    if (outcome.kind === "done") window.location.assign(outcome.next);
    else setWords(outcome.words);
  }

  if (!isPossible) return null;
  return (
    <div className="passkey-form">
      <button className="button button-quiet" type="button" onClick={() => void signIn()}>
        Sign in with a passkey
      </button>
      <p role="status">{words}</p>
    </div>
  );
}
