/** The ways to one's workspaces and account; to the sign-in for somebody who is not signed in. */
export function PersonLink({ person }: Readonly<{ person: Readonly<{ name: string }> | null }>) {
  if (person === null) return <a href="/sign-in">Sign in</a>;
  return (
    <>
      <a href="/workspaces">Workspaces</a>
      <a className="person-link" href="/account">
        <span className="hidden-visually">Your account: </span>
        <span className="person-name">{person.name}</span>
      </a>
    </>
  );
}
