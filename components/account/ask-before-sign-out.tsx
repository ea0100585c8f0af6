"use client";

import { useEffect } from "react";
import { forgetEverything, hasUnsent } from "../questionnaire/journal-store";

/**
 * Signing out empties what this device keeps, by script too, as browsers ignore our header over plain http. Where answers
 * wait in it that were never sent, it asks first.
 */
export function AskBeforeSignOut({ formId }: Readonly<{ formId: string }>) {
  useEffect(() => {
    const form = document.getElementById(formId);
    const ask = (event: Event) => {
      const words = "Answers on this device are not saved yet. Signing out deletes them. Sign out all the same?";
      if (hasUnsent() && !window.confirm(words)) event.preventDefault();
      else forgetEverything();
    };
    form?.addEventListener("submit", ask);
    return () => form?.removeEventListener("submit", ask);
  }, [formId]);
  return null;
}
