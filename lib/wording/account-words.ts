import type { Done, Fault } from "@/lib/core/access/account-form";
import type { AccountEvent, WorkspaceEvent } from "@/lib/core/access/audit-event";
import { eventWords as wordsInWorkspace } from "./workspace-words";

const words: Readonly<Record<Fault, string>> = {
  "no-name": "Give a name of 1 to 80 characters.",
  "no-email": "Give an e-mail address, such as ada@example.org.",
  "same-email": "That is your address already.",
  short: "Use at least 12 characters. Several words in a row are easy to remember.",
  long: "Use at most 128 characters.",
  common: "This password is on lists that are tried first. Add or choose words that do not belong together.",
  personal: "This password is mostly your name or address, which is tried first. Choose other words.",
  product: "This password is mostly words of this site, which are tried first. Choose other words.",
  "wrong-password": "That is not your password.",
  "wrong-sign-in": "Address or password is wrong.",
  "wrong-code": "That code does not fit. It may have been used, or its half minute is over.",
  "used-code":
    "That code has been used already. Sign in again with your password and the next code that your app shows.",
  "last-owner":
    "You are the last owner of a workspace. Make another member owner, or delete the workspace, and then delete your account.",
};

/** What is wrong with a field, and what to do. */
export function faultWords(fault: Fault): string {
  return words[fault];
}

const doneWords: Readonly<Record<Done, string>> = {
  "verification-sent": "A mail with a link is on its way.",
  "reset-sent": "If this address has an account, a mail with a link is on its way.",
  "password-reset": "Your new password is set, and every session has ended. Sign in with it.",
  "name-changed": "Your name is changed.",
  "email-asked": "A mail with a link is on its way to the new address. Until you open it, nothing changes.",
  "email-changed": "Your address is changed.",
  "password-changed": "Your password is changed, and every other session has ended.",
  "second-factor-on": "One-time codes are on. Signing in now takes one.",
  "second-factor-off": "One-time codes are off.",
  "passkey-added": "The passkey is added. You can sign in with it.",
  "passkey-removed": "The passkey is removed. It no longer opens your account.",
  "session-ended": "The session has ended.",
  "sessions-ended": "The sessions have ended.",
  "account-deleted": "Your account is deleted, with the assessments that were your own.",
};

const linkMadeWords: Readonly<Partial<Record<Done, string>>> = {
  "verification-sent": "A link has been created.",
  "reset-sent": "If this address has an account, a link has been created.",
  "email-asked": "A link has been created. Until you open it, nothing changes.",
};

/** What a form did. Where this server sends no email, no page says that one is on its way. */
export function wordsOfDone(done: Done, canSendMail: boolean): string {
  return (canSendMail ? undefined : linkMadeWords[done]) ?? doneWords[done];
}

const events: Readonly<Record<AccountEvent, string>> = {
  "account.deleted": "Account deleted",
  "account.exported": "Everything exported",
  "account.created": "Account made",
  "account.confirmed": "Address confirmed",
  "sign-up.repeated": "Somebody signed up with your address again",
  "sign-in.done": "Signed in",
  "sign-in.password-passed": "Right password, one-time code asked for",
  "sign-in.failed": "Sign-in failed",
  "sign-out": "Signed out",
  "session.ended": "A session ended",
  "sessions.ended": "Sessions ended",
  "password.reset-asked": "New password asked for by mail",
  "password.reset": "New password set by mail",
  "password.changed": "Password changed",
  "name.changed": "Name changed",
  "email.change-asked": "New address asked for",
  "email.changed": "Address changed",
  "second-factor.on": "One-time codes switched on",
  "second-factor.off": "One-time codes switched off",
  "recovery-codes.renewed": "New recovery codes made",
  "passkey.added": "Passkey added",
  "passkey.removed": "Passkey removed",
  "resume-link.created": "Link to continue an assessment elsewhere created",
  "resume-link.opened": "Assessment opened on another device by its link",
  "membership.ended": "Removed from a workspace",
  "devices.ended": "Other devices of an assessment removed",
};

/** What is said otherwise here than in a workspace's log. */
const ownWords: Readonly<Partial<Record<WorkspaceEvent, string>>> = {
  "access.denied": "Refused: not allowed, or somebody else tried",
  "assessment.claimed": "Assessment moved to the account",
};

const ways: Readonly<Record<string, string>> = {
  password: "by password",
  code: "by one-time code",
  "recovery-code": "by recovery code",
  passkey: "by passkey",
};

/** What was done with an account, and how: "Signed in by passkey". */
export function eventWords({ event, by }: Readonly<{ event: string; by: string | null }>): string {
  const way = by === null ? undefined : ways[by];
  const known: Readonly<Record<string, string>> = { ...events, ...ownWords };
  return `${known[event] ?? wordsInWorkspace(event)}${way === undefined ? "" : ` ${way}`}`;
}

const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** What a browser calls itself, in short: "Firefox on Windows". */
export function deviceWords(userAgent: string): string {
  const nameIn = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = nameIn(browsers);
  const system = nameIn(systems);
  if (browser === undefined) return system === undefined ? "Unknown device" : `Something on ${system}`;
  return system === undefined ? browser : `${browser} on ${system}`;
}
