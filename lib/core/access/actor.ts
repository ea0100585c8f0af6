/** Who asks. */
export type Actor =
  | Readonly<{ kind: "guest"; id: string }>
  | Readonly<{ kind: "user"; id: string }>
  /** Whoever shows these secrets, which nobody has looked up yet: the grant does that together with the access. */
  | Readonly<{ kind: "bearer"; guestSecretHash: Uint8Array | null; sessionToken: string | null }>
  /**
   * Whoever has shown the token of the share link with this id and, once `hasEntered`, its passphrase of this version;
   * of a link without one, entering is showing the token.
   */
  | Readonly<{ kind: "link"; id: string; passphraseVersion: number; hasEntered: boolean }>
  | Readonly<{ kind: "nobody" }>
  /** The keeping of accounts, which happens before anybody is known: sign-up, sign-in, sessions, second factors. */
  | Readonly<{ kind: "accounts" }>
  /** The server itself, for what no visitor asks for: deleting what nobody touches. */
  | Readonly<{ kind: "system" }>;

export type GuestActor = Extract<Actor, { kind: "guest" }>;
export type UserActor = Extract<Actor, { kind: "user" }>;

export type LinkActor = Extract<Actor, { kind: "link" }>;

/** An actor to whom things can belong. */
export type KnownActor = GuestActor | UserActor;

export const nobody = { kind: "nobody" } as const satisfies Actor;
export const accounts = { kind: "accounts" } as const satisfies Actor;
export const system = { kind: "system" } as const satisfies Actor;
