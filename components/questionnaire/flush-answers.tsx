"use client";

import { useEffect, useState } from "react";
import type { ResponseReader } from "@/lib/core/questionnaire/response-key";
import { toSend } from "./journal";
import { openJournal } from "./journal-store";
import { type SaveState, startSender } from "./sender";

/** Sends what this device still keeps before a page that sums the answers up, and then shows the page anew. */
export function FlushAnswers({
  assessmentId,
  response,
  isPerson,
}: Readonly<{ assessmentId: string }> & ResponseReader) {
  const [isWaiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    const store = openJournal(assessmentId, response);
    if (toSend(store.read()).length === 0) return;
    setWaiting(true);
    const sender = startSender({
      address: `/assess/${assessmentId}/answers`,
      store,
      reader: { response, isPerson },
      onState: (state) => setRefusal(refusalOf(state)),
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
  }, [assessmentId, response, isPerson]);

  return (
    <div role="status">
      {isWaiting ? (
        <p className="notice notice-signal">
          Some answers are kept on this device and not saved yet, so they are missing below.{" "}
          <span>{refusal ?? "They are sent as soon as the network is there."}</span>{" "}
          {refusal === null ? null : <a href="?">Load the page again</a>}
        </p>
      ) : null}
    </div>
  );
}

function refusalOf(state: SaveState): string | null {
  switch (state.kind) {
    case "refused":
      return `The server refuses them: “${state.reason}”.`;
    case "ended":
      return "This device may no longer change this assessment.";
    case "signed-out":
    case "other-response":
      return "You are signed out, or somebody else has signed in here.";
    default:
      return null;
  }
}
