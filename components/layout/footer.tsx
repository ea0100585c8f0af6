/** What every page ends with: what is public about Plimsoll, and what it promises. Plain links, see StaticMarkup. */
export function Footer() {
  return (
    <footer className="site-footer">
      <nav className="site-nav" aria-label="About the figures">
        <a href="/method">Method</a>
        <a href="/sources">Sources</a>
        <a href="/trends">Trends</a>
      </nav>
      <p>
        Plimsoll needs no account and follows nobody. Without one, an assessment that nobody touches for 90 days is
        deleted.
      </p>
    </footer>
  );
}
