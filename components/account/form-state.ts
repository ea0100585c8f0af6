import type { Done, Fault } from "@/lib/core/access/account-form";
import { faultWords } from "@/lib/wording/account-words";

/** What the forms of a page have to say since the last one was sent. */
export type FormState = Readonly<{
  refused: Readonly<{
    form: string;
    faults: Readonly<Record<string, Fault>>;
    typed: Readonly<Record<string, string>>;
    says: string | null;
  }> | null;
  done: Readonly<{ done: Done; to: string | null }> | null;
}>;

/** What one of them shows in its fields. */
export function fieldsOf({ refused }: FormState, form: string) {
  const own = refused?.form === form ? refused : null;
  const faultAt = (name: string) => {
    const fault = own?.faults[name];
    return fault === undefined ? null : faultWords(fault);
  };
  return { hasFault: own !== null, faultAt, typedAt: (name: string) => own?.typed[name] };
}
