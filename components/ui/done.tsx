/** Says what was just done; nothing where nothing was. */
export function Done({ words }: Readonly<{ words: string | null }>) {
  return words === null ? null : (
    <p className="notice" role="status">
      {words}
    </p>
  );
}
