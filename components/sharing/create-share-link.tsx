import type { Shown } from "@/lib/core/report/freeze-report";
import { usualDays } from "@/lib/core/sharing/share-link";
import { shownWords } from "@/lib/wording/share-links";
import { Field } from "../ui/field";
import { type RefusedForm, RefusedSummary } from "../ui/refused-form";
import { DaysField } from "./days-field";
import { PassphraseField } from "./passphrase-field";
import "./sharing.css";

type Props = Readonly<{
  /** Of the page with the links. */
  address: string;
  shown: Shown;
  /** For how many days a link may be made. */
  days: readonly number[];
  /** Names this form, so that sending it twice makes one link. */
  formKey: string;
  refused: RefusedForm | null;
}>;

/** The second step to a link, above what it will show: whom it is for, until when, and with which passphrase. */
export function CreateShareLink({ address, shown, days, formKey, refused }: Props) {
  const typedDays = Number(refused?.values.days);
  return (
    <section className="share-create" aria-labelledby="create">
      <RefusedSummary title="No link was made yet" refused={refused} />
      <p className="small">
        <a href={address}>Back, and show something else</a>
      </p>
      <h2 id="create">Make a link to what stands below</h2>
      <p>
        Below the line is exactly what a visitor sees: the {shownWords(shown)}. It is kept as it is at the moment you
        make the link.
      </p>
      <form method="post" action={`${address}/create`}>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="detail" value={shown.detail} />
        <input type="hidden" name="named" value={shown.isScopeShown ? "yes" : "no"} />
        <input type="hidden" name="noted" value={shown.areNotesShown ? "yes" : "no"} />
        <Field
          id="label"
          label="Whom is it for?"
          hint="For your own list, such as “board, December”. Visitors do not see it. May stay empty."
          wrong={refused?.wrong.label ?? null}
        >
          {(attributes) => (
            <input
              {...attributes}
              className="field-input"
              maxLength={80}
              defaultValue={refused?.values.label}
              autoComplete="off"
            />
          )}
        </Field>
        <DaysField
          days={days}
          chosen={days.includes(typedDays) ? typedDays : usualDays}
          wrong={refused?.wrong.days ?? null}
        />
        <PassphraseField
          label="Passphrase"
          hint="May stay empty. With one, a link that is forwarded opens nothing by itself. At least 8 characters; send it by another way than the link."
          wrong={refused?.wrong.passphrase ?? null}
        />
        <button className="button" type="submit">
          Make the link
        </button>
      </form>
    </section>
  );
}
