"use client";

import { useEffect } from "react";
import { hasUnsent } from "../questionnaire/journal-store";

/** Signing out empties what this device keeps. Where answers wait in it that were never sent, it asks first. */
export function AskBeforeSignOut({ formId }: Readonly<{ formId: string }>) {
  useEffect(() => {
    const form = document.getElementById(formId);
    const ask = (event: Event) => {
      const words = "Answers on this device are not saved yet. Signing out deletes them. Sign out all the same?";
      if (hasUnsent() && !window.confirm(words)) event.preventDefault();
    };
    form?.addEventListener("submit", ask);
    return () => form?.removeEventListener("submit", ask);
  }, [formId]);
  return null;
}
