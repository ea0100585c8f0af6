/** The way to one's account, by name; to the sign-in for somebody who is not signed in. */
export function PersonLink({ person }: Readonly<{ person: Readonly<{ name: string }> | null }>) {
  if (person === null) return <a href="/sign-in">Sign in</a>;
  return (
    <a className="person-link" href="/account">
      <span className="hidden-visually">Your account: </span>
      <span className="person-name">{person.name}</span>
    </a>
  );
}
