import { day } from "@/lib/wording/dates";
import { PasskeyAdd } from "./passkey-add";

export type ShownPasskey = Readonly<{ id: string; name: string | null; createdAt: string | null }>;

type Props = Readonly<{ passkeys: readonly ShownPasskey[]; isFresh: boolean }>;

/** The passkeys of an account: a list, and, after a sign-in of late, adding and removing. */
export function AccountPasskeys({ passkeys, isFresh }: Props) {
  return (
    <>
      <h3>Passkeys</h3>
      <p>A passkey is kept by your device and signs you in without a password.</p>
      {passkeys.length === 0 ? null : (
        <ul className="account-list">
          {passkeys.map(({ id, name, createdAt }) => (
            <li key={id}>
              <p>
                <strong>{name === null || name === "" ? "Passkey" : name}</strong>
                {createdAt === null ? null : <span className="small">added on {day(createdAt)}</span>}
              </p>
              {isFresh ? (
                <form method="post" action={`/account/passkeys/${id}/remove`}>
                  <button className="button button-quiet" type="submit">
                    Remove<span className="hidden-visually"> the passkey {name}</span>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isFresh ? <PasskeyAdd /> : null}
    </>
  );
}
