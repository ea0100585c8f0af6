/** Where the visitor was going, carried on by a form. */
export function NextField({ next }: Readonly<{ next: string | null }>) {
  return next === null ? null : <input type="hidden" name="next" value={next} />;
}
