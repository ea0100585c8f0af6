import { z } from "zod";
import { doneSchema, faultSchema } from "@/lib/core/access/account-form";
import { depthSchema } from "@/lib/core/questionnaire/assessment";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { secretKey } from "@/lib/platform/secret-key";
import { readSealed, sealValue } from "@/lib/platform/secrets";

const seconds = 60;
/** Browsers drop cookies above 4096 bytes. */
const largest = 3800;

const notBegun = z.object({ scope: z.string(), depth: depthSchema.nullable(), fields: z.array(z.string()) });
const notSaved = z.object({
  conflicts: z.array(z.object({ questionId: z.string(), mine: z.string().nullable() })),
  refused: z.array(z.object({ questionId: z.string(), mine: z.string().nullable() })),
  closed: z.array(z.object({ questionId: z.string(), mine: z.string().nullable() })),
});
const madeLink = z.object({ token: z.string() });
const ended = z.object({});
const refused = z.object({ values: z.record(z.string(), z.string()), wrong: z.record(z.string(), z.string()) });
const formKept = z.object({ key: z.uuid() });
const done = z.object({ words: z.string() });
const roundLinks = z.object({ key: z.string() });
const invited = z.object({ key: z.uuid() });
const refusedForm = z.object({
  form: z.string(),
  faults: z.record(z.string(), faultSchema),
  typed: z.record(z.string(), z.string()),
  /** How many tries more there are, and how long to wait: in words. */
  says: z.string().nullable(),
});
const doneForm = z.object({ done: doneSchema, to: z.string().nullable() });
const secondFactorKey = z.object({ uri: z.string() });
const recoveryCodes = z.object({ codes: z.array(z.string()) });
const madeShareLink = z.object({ linkId: z.string(), token: z.string() });

/** What a form post tells the page that it sends the browser to. Only we can write one; it is gone after a minute. */
export type Notices = Readonly<{
  /** The start form came back: what was typed, and which fields do not fit. */
  "not-begun": z.infer<typeof notBegun>;
  /** Answers and notes that were not saved: another value was stored meanwhile, they are none, the round is closed. */
  "not-saved": z.infer<typeof notSaved>;
  /** A resume link that was just made. Only in this minute is it shown. */
  "resume-link": z.infer<typeof madeLink>;
  /** The other devices were just ended. */
  "devices-ended": z.infer<typeof ended>;
  /** A form came back: what was typed, and by field what is wrong with it. */
  "form-refused": z.infer<typeof refused>;
  /** A long form came back: the key that it was kept with. */
  "form-kept": z.infer<typeof formKept>;
  /** What was just done. */
  done: z.infer<typeof done>;
  /** Invitations that were just made, by the key of the request. Only in this minute are their links shown. */
  invited: z.infer<typeof invited>;
  /** A form about an account came back: which one, what does not fit, and what was typed but for passwords. */
  "account-form-refused": z.infer<typeof refusedForm>;
  /** What a form about an account just did, and whom it wrote to. */
  "account-form-done": z.infer<typeof doneForm>;
  /** The key for an app of one-time codes. Only in this minute is it shown. */
  "second-factor-key": z.infer<typeof secondFactorKey>;
  /** The recovery codes. Only in this minute are they shown. */
  "recovery-codes": z.infer<typeof recoveryCodes>;
  /** Links into a round that were just made, by the key of the request: however many they are, it fits a cookie. */
  "round-links": z.infer<typeof roundLinks>;
  /** A share link that was just made. Only in this minute is its token shown. */
  "share-link": z.infer<typeof madeShareLink>;
}>;

export type NoticeKind = keyof Notices;

const schemas: { readonly [K in NoticeKind]: z.ZodType<Notices[K]> } = {
  "not-begun": notBegun,
  "not-saved": notSaved,
  "resume-link": madeLink,
  "devices-ended": ended,
  "form-refused": refused,
  "form-kept": formKept,
  done,
  invited,
  "account-form-refused": refusedForm,
  "account-form-done": doneForm,
  "second-factor-key": secondFactorKey,
  "recovery-codes": recoveryCodes,
  "round-links": roundLinks,
  "share-link": madeShareLink,
};

const envelopeSchema = z.object({ path: z.string(), notices: z.record(z.string(), z.unknown()) });

/** One name for all kinds: a browser keeps one cookie of a name for a path, so what was said last is what is shown. */
const cookieName = "plimsoll-notice";

/** The Set-Cookie headers that carry notices to the page at a path; none where they would be too long to carry. */
export function noticeCookies(path: string, notices: Partial<Notices>): readonly string[] {
  const configuration = env();
  const expiresAt = new Date(now().getTime() + seconds * 1000);
  // Sealed: some hold a link, a key or codes, which a browser would keep readable on its disk.
  const sealed = sealValue(JSON.stringify({ path, notices }), secretKey(configuration), expiresAt);
  if (sealed.length > largest) return [];
  const secure = configuration.appUrl.startsWith("https://") ? "; Secure" : "";
  return [`${cookieName}=${sealed}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`];
}

/** The Set-Cookie header that takes back what was said to the page at a path. */
export function withoutNotice(path: string): string {
  return `${cookieName}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax`;
}

/** Whether a Set-Cookie header says something to the page at a path, or takes something back from it. */
export function isNoticeFor(path: string, setCookie: string): boolean {
  return setCookie.startsWith(`${cookieName}=`) && setCookie.includes(`; Path=${path};`);
}

/** The notice in a Cookie header, made for this path; null where there is none, or not from us, or it is too old. */
export function readNotice<K extends NoticeKind>(
  kind: K,
  path: string,
  cookieHeader: string | null,
): Notices[K] | null {
  const start = `${cookieName}=`;
  const pairs = (cookieHeader ?? "").split(";").map((pair) => pair.trim());
  for (const pair of pairs.filter((one) => one.startsWith(start))) {
    const value = readSealed(pair.slice(start.length), secretKey(env()), now());
    if (value === null) continue;
    const envelope = envelopeSchema.parse(JSON.parse(value));
    const notice = envelope.path === path ? envelope.notices[kind] : undefined;
    if (notice !== undefined) return schemas[kind].parse(notice);
  }
  return null;
}
