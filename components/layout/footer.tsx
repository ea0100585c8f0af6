/** What every page ends with. */
export function Footer() {
  return (
    <footer className="site-footer">
      <p>Plimsoll asks for no account and follows nobody. An assessment that nobody touches for 90 days is deleted.</p>
    </footer>
  );
}
