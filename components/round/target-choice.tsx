import { targetProfileSchema } from "@/lib/core/questionnaire/assessment";
import { targetProfileLabel, targetProfileRule } from "@/lib/wording/labels";
import { sentence } from "@/lib/wording/numbers";

/** Which target the levels are held against. */
export function TargetChoice({ chosen }: Readonly<{ chosen: string | undefined }>) {
  return (
    <fieldset className="choice-list">
      <legend className="field-label">Which target?</legend>
      {targetProfileSchema.options.map((profile) => (
        <label className="choice" key={profile}>
          <input
            type="radio"
            name="targetProfile"
            value={profile}
            defaultChecked={(chosen ?? "baseline") === profile}
          />
          <span className="choice-words">
            {sentence(targetProfileLabel(profile))}
            <span className="choice-hint">{sentence(targetProfileRule(profile))}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
