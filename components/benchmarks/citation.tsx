import { CopyButton } from "@/components/ui/copy-button";

/** How to cite a figure: to copy with a button where there is script, to select where there is none. */
export function Citation({ text }: Readonly<{ text: string }>) {
  return (
    <section className="citation" aria-labelledby="citation-title">
      <h2 id="citation-title">
        <label htmlFor="citation">Cite this figure</label>
      </h2>
      <textarea className="field-input" id="citation" readOnly rows={6} defaultValue={text} />
      <CopyButton fieldId="citation" />
    </section>
  );
}
