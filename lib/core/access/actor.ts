/** Who asks. Users, workspaces and links join when there are accounts. */
export type Actor =
  | Readonly<{ kind: "guest"; id: string }>
  | Readonly<{ kind: "nobody" }>
  /** The server itself, for what no visitor asks for: look-ups by a secret's hash and deleting what nobody touches. */
  | Readonly<{ kind: "system" }>;

export const nobody: Actor = { kind: "nobody" };
export const system: Actor = { kind: "system" };
