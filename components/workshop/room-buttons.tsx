import { nextStep, type RoomControl, shownOf } from "@/lib/core/workshop/room-controls";
import { StepForm } from "./step-form";

type Props = Readonly<{
  /** The control or domain that the room looks at; null before the first. */
  shown: string | null;
  all: readonly RoomControl[];
  domains: readonly Readonly<{ id: string; title: string }>[];
  base: string;
}>;

/** What the lead can do next: reveal what is asked, and go on, or what to do where nothing comes any more. */
export function RoomButtons({ shown, all, domains, base }: Props) {
  const isAsking = shownOf(all, shown).some(({ standing }) => standing === "asked");
  const next = nextStep(all, shown);
  const nextTitle = [...all.map(({ control }) => control), ...domains].find(({ id }) => id === next)?.title;
  return (
    <div className="room-buttons">
      {isAsking && shown !== null ? (
        <StepForm base={base} action="reveal" shown={shown}>
          Reveal
        </StepForm>
      ) : null}
      {next === null ? (
        <p>
          {isAsking
            ? "Nothing comes after this. Reveal it, talk about it, then close the workshop."
            : "Everything is revealed. Talk about the widest disagreements below, then close the workshop."}
        </p>
      ) : (
        <StepForm base={base} action="step" shown={next} isQuiet={isAsking}>
          {shown === null ? "Begin" : "Next"}: {nextTitle}
        </StepForm>
      )}
    </div>
  );
}
