/** Who is signed in; without a name where a page has not looked it up. */
export type ShownPerson = Readonly<{ name: string | null }>;

/** The ways to one's workspaces and account; to the sign-in for somebody who is not signed in. */
export function PersonLink({ person }: Readonly<{ person: ShownPerson | null }>) {
  if (person === null) return <a href="/sign-in">Sign in</a>;
  return (
    <>
      <a href="/workspaces">Workspaces</a>
      <a className="person-link" href="/account">
        {person.name === null ? (
          "Your account"
        ) : (
          <>
            <span className="hidden-visually">Your account: </span>
            <span className="person-name">{person.name}</span>
          </>
        )}
      </a>
    </>
  );
}
