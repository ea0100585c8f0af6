/** What was made by its key, at most so many; what was asked for longest ago is forgotten first. */
export type Remembered<T> = (key: string, make: () => T) => T;

/** Keeps what is costly to make and always the same for the same key. */
export function remember<T>(most: number): Remembered<T> {
  const kept = new Map<string, Readonly<{ value: T }>>();
  return (key, make) => {
    const known = kept.get(key) ?? { value: make() };
    kept.delete(key);
    const oldest = kept.size < most ? undefined : kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, known);
    return known.value;
  };
}
