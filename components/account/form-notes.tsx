import { faultWords, wordsOfDone } from "@/lib/wording/account-words";
import { ErrorSummary } from "../ui/error-summary";
import type { FormState } from "./form-state";

type Props = Readonly<{
  state: FormState;
  /** Ids of fields that are not called as they are in the form. */
  ids?: Readonly<Record<string, string>>;
  /** Whether this server sends email, on pages whose forms do. */
  canSendMail?: boolean;
}>;

/** What became of the form that was sent last: what does not fit, or what was done. */
export function FormNotes({ state: { refused, done }, ids = {}, canSendMail = true }: Props) {
  if (refused !== null) {
    const errors = Object.entries(refused.faults).map(([name, fault]) => ({
      href: `#${ids[`${refused.form}.${name}`] ?? name}`,
      words: faultWords(fault),
    }));
    return <ErrorSummary title="Not done yet" errors={errors} says={refused.says} />;
  }
  if (done === null) return null;
  return (
    <p className="notice" role="status">
      {wordsOfDone(done.done, canSendMail)}
    </p>
  );
}
