"use client";

import { useEffect, useState } from "react";

/** Copies a field's text. Without script, or where the browser forbids it, the field itself can be copied from. */
export function CopyButton({ fieldId }: Readonly<{ fieldId: string }>) {
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setCopied] = useState(false);

  // Known only in the browser: without a secure context there is no clipboard.
  useEffect(() => setCanCopy("clipboard" in navigator), []);

  async function copy(): Promise<void> {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.select();
    await navigator.clipboard.writeText(field.value);
    setCopied(true);
  }

  if (!canCopy) return null;
  return (
    <div className="button-row">
      <button className="button" type="button" onClick={() => void copy()}>
        Copy
      </button>
      <p role="status">{isCopied ? "Copied" : ""}</p>
    </div>
  );
}
