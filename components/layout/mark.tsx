/** The Plimsoll mark: a ring crossed by the line that a ship must not sink below. */
export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M0 12h24" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
