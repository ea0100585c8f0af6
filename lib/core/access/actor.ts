/** Who asks. Users, workspaces and links join when there are accounts. */
export type Actor =
  | Readonly<{ kind: "guest"; id: string }>
  /** A guest who has shown a secret that nobody has looked up yet: the grant does that together with the access. */
  | Readonly<{ kind: "bearer"; secretHash: Uint8Array }>
  | Readonly<{ kind: "nobody" }>
  /** The server itself, for what no visitor asks for: deleting what nobody touches. */
  | Readonly<{ kind: "system" }>;

export type GuestActor = Extract<Actor, { kind: "guest" }>;

export const nobody = { kind: "nobody" } as const satisfies Actor;
export const system = { kind: "system" } as const satisfies Actor;
