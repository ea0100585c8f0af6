"use client";

import { useEffect, useState } from "react";
import { toSend } from "./journal";
import { openJournal } from "./journal-store";
import { startSender } from "./sender";

/** Sends what this device still keeps before a page that sums the answers up, and then shows the page anew. */
export function FlushAnswers({ assessmentId }: Readonly<{ assessmentId: string }>) {
  const [isWaiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    const store = openJournal(assessmentId);
    if (toSend(store.read()).length === 0) return;
    setWaiting(true);
    const sender = startSender({
      address: `/assess/${assessmentId}/answers`,
      store,
      onState: (state) => setRefusal(state.kind === "refused" ? state.reason : null),
      onSettled: () => {
        if (toSend(store.read()).length === 0) window.location.reload();
      },
    });
    const retry = () => sender.sendSoon(0);
    window.addEventListener("online", retry);
    retry();
    return () => {
      window.removeEventListener("online", retry);
      sender.stop();
    };
  }, [assessmentId]);

  return (
    <div role="status">
      {isWaiting ? (
        <p className="notice notice-signal">
          Some answers are kept on this device and not saved yet, so they are missing below.{" "}
          {refusal === null ? (
            "They are sent as soon as the network is there."
          ) : (
            <>
              The server refuses them: “{refusal}”. <a href="?">Load the page anew</a>
            </>
          )}
        </p>
      ) : null}
    </div>
  );
}
