import { openPg } from "@/lib/db/drivers/pg";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "@/lib/platform/password-hash";
import { type Shot, send } from "./load";
import { median } from "./spread";
import { milliseconds, promised, type Row, type Section } from "./table";

const tries = 300;
/** An address may be mailed five times an hour, and its password guessed ten times in a quarter of one. */
const triesAnAddress = 4;
const warmUps = 10;

const password = "tulip-garage-94-moon";
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

type Door = Readonly<{ name: string; path: string; fields: (email: string) => Readonly<Record<string, string>> }>;

const doors: readonly Door[] = [
  { name: "sign-in", path: "/sign-in/password", fields: (email) => ({ email, password: "not-the-right-one" }) },
  { name: "sign-up", path: "/sign-up/send", fields: (email) => ({ name: "Ada", email, password }) },
  { name: "a new password", path: "/forgot-password/send", fields: (email) => ({ email }) },
];

/**
 * AU-3: how far the median answer to a known address is from that to an unknown one, tried in turn. The server has to
 * believe one proxy, so that each try comes from a network of its own, as the limits want it.
 */
export async function measureKnownAddresses(origin: string, databaseUrl: string): Promise<Section> {
  const rows: Row[] = [];
  for (const door of doors) {
    const { known, unknown } = await timesAt(origin, door, databaseUrl);
    rows.push(
      promised(
        `${door.name}: a known address beside an unknown one, difference of the medians`,
        Math.abs(median(known) / median(unknown) - 1),
        { atMost: 0.1 },
        percent,
        `${tries} tries each, in turn: ${milliseconds(median(known))} beside ${milliseconds(median(unknown))}`,
      ),
    );
  }
  return { title: "Whether an address has an account", rows };
}

type Times = Readonly<Record<"known" | "unknown", number[]>>;

async function timesAt(origin: string, door: Door, databaseUrl: string): Promise<Times> {
  const addresses = await knownAddresses(databaseUrl, Math.ceil((tries + warmUps) / triesAnAddress));
  const times: Times = { known: [], unknown: [] };
  for (let turn = 0; turn < tries + warmUps; turn += 1) {
    const known = ["known", addresses[turn % addresses.length] ?? ""] as const;
    const unknown = ["unknown", `nobody-${newId()}@example.org`] as const;
    // Who goes first changes, so that neither always follows the other.
    for (const [kind, email] of turn % 2 === 0 ? [known, unknown] : [unknown, known]) {
      const { status, total } = await send(origin, posted(origin, door, email));
      if (status !== 303) throw new Error(`${door.path} answered ${status}`);
      if (turn >= warmUps) times[kind].push(total);
    }
  }
  return times;
}

function posted(origin: string, { path, fields }: Door, email: string): Shot {
  const [a, b] =
    newId()
      .match(/[0-9a-f]{4}/g)
      ?.slice(-2) ?? [];
  return {
    method: "POST",
    path,
    headers: {
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": `2001:db8:${a}:${b}::1`,
    },
    body: new URLSearchParams(fields(email)).toString(),
  };
}

/** Confirmed accounts, written as signing up and confirming would. */
async function knownAddresses(databaseUrl: string, count: number): Promise<readonly string[]> {
  const emails = Array.from({ length: count }, () => `somebody-${newId()}@example.org`);
  const hashed = await hashPassword(password);
  const database = openPg(databaseUrl, 1);
  await database.asOwner(async (run) => {
    await run("SET LOCAL ROLE plimsoll_app");
    await run("SELECT set_config('app.actor_kind', 'accounts', true)");
    for (const email of emails) {
      await run(
        `WITH made AS (INSERT INTO app_user (name, email, email_verified) VALUES ('Ada', $1, true) RETURNING id)
          INSERT INTO credential (user_id, account_id, provider_id, password)
          SELECT id, id, 'credential', $2 FROM made`,
        [email, hashed],
      );
    }
  });
  await database.close();
  return emails;
}
