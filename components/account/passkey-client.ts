type Outcome = Readonly<{ kind: "done"; next: string }> | Readonly<{ kind: "failed"; words: string }>;

/** Whether this browser can make and show passkeys, and speaks of them in JSON. */
export function canUsePasskeys(): boolean {
  return (
    "PublicKeyCredential" in window &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential &&
    "parseCreationOptionsFromJSON" in PublicKeyCredential
  );
}

/** Signs in by a passkey that the person chooses. */
export function answerPasskey(next: string | null): Promise<Outcome> {
  return attempt("/sign-in/passkey/options", async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const shown = await navigator.credentials.get({ publicKey });
    return send("/sign-in/passkey/show", { response: jsonOf(shown), next });
  });
}

/** Makes a passkey on this device and gives its public half to the account. */
export function makePasskey(name: string): Promise<Outcome> {
  return attempt("/account/passkeys/options", async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const made = await navigator.credentials.create({ publicKey });
    return send("/account/passkeys/add", { response: jsonOf(made), name });
  });
}

const failed: Readonly<Record<number, string>> = {
  401: "This passkey belongs to no account here.",
  403: "Your sign-in is too old for this. Sign in again, then add the passkey.",
  429: "Too many tries. Please wait a while.",
};

// The device is a foreign system: a person closes its dialogue, it has no passkey, or it does not answer.
async function attempt(address: string, go: (options: never) => Promise<Response>): Promise<Outcome> {
  try {
    const asked = await send(address, {});
    const response = asked.ok ? await go(optionsOf(await asked.json())) : asked;
    if (response.ok) return { kind: "done", next: nextOf(await response.json()) };
    return { kind: "failed", words: failed[response.status] ?? "That did not work. Please try again." };
  } catch {
    return { kind: "failed", words: "No passkey was used. You can try again, or use your password." };
  }
}

/** The one cast: the options are our own server's, and the browser's parser looks at them. */
function optionsOf(json: unknown): never {
  return json as never;
}

function nextOf(json: unknown): string {
  const next = typeof json === "object" && json !== null && "next" in json ? json.next : null;
  return typeof next === "string" ? next : "/account";
}

function jsonOf(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
  return credential.toJSON();
}

function send(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
}
