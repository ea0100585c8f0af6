"use client";

import { useEffect } from "react";
import { forgetAssessment } from "./journal-store";

/** Clears what this device keeps of an assessment when the form that deletes it is sent. */
export function ForgetOnSubmit({ formId, assessmentId }: Readonly<{ formId: string; assessmentId: string }>) {
  useEffect(() => {
    const form = document.getElementById(formId);
    const forget = () => forgetAssessment(assessmentId);
    form?.addEventListener("submit", forget);
    return () => form?.removeEventListener("submit", forget);
  }, [formId, assessmentId]);
  return null;
}
