"use client";

import { useEffect, useState } from "react";
import { counted } from "@/lib/wording/numbers";
import { countUnsent } from "./journal-store";

/** Where an assessment's page is not found: how many answers to it this device still keeps, if any. */
export function KeptHere() {
  const [kept, setKept] = useState(0);
  useEffect(() => {
    const assessmentId = /^\/assess\/([0-9a-f-]{36})\//.exec(window.location.pathname)?.[1];
    if (assessmentId !== undefined) setKept(countUnsent(assessmentId));
  }, []);
  if (kept === 0) return null;
  return (
    <p className="notice notice-signal" role="status">
      {`${counted(kept, "answer")} to this assessment ${kept === 1 ? "is" : "are"} kept on this device and not saved yet. Signed in as the person who gave ${kept === 1 ? "it" : "them"}, you can save ${kept === 1 ? "it" : "them"}.`}
    </p>
  );
}
