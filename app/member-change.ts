import type { MemberChange } from "@/lib/data/members";
import { sayDone } from "./refuse-form";

const refusals = {
  "not-allowed": "Nothing was changed: your own access role does not allow that.",
  "last-owner": "Nothing was changed: a workspace needs an owner. Make somebody else an owner first.",
} as const;

/** Sends the browser to the members' page, which says what came of a change. */
export function answerChange(path: string, change: MemberChange, words: string): Response {
  return sayDone(path, change.ok ? words : refusals[change.reason]);
}
