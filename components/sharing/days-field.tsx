import { daysLabel } from "@/lib/wording/share-links";
import { Field } from "../ui/field";

type Props = Readonly<{ days: readonly number[]; chosen: number; wrong: string | null }>;

/** How long a link is open, counted from when the form is sent. */
export function DaysField({ days, chosen, wrong }: Props) {
  const hint = `Afterwards it opens nothing.${days.includes(365) ? "" : " Without an account 30 days is the most."}`;
  return (
    <Field id="days" label="Open for" hint={hint} wrong={wrong}>
      {(attributes) => (
        <select {...attributes} className="field-input share-days" defaultValue={chosen}>
          {days.map((one) => (
            <option key={one} value={one}>
              {daysLabel(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
