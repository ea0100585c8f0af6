import type { Room } from "@/lib/core/workshop/room";
import { type RoomControl, shownOf } from "@/lib/core/workshop/room-controls";
import { AgreeForm } from "./agree-form";
import { Distribution } from "./distribution";
import { JoinBox } from "./join-box";
import { LiveRoom } from "./live-room";
import { RoomButtons } from "./room-buttons";
import "./workshop.css";

type Domain = Readonly<{ id: string; title: string }>;

type Props = Readonly<{
  room: Room;
  all: readonly RoomControl[];
  domains: readonly Domain[];
  base: string;
  appUrl: string;
  /** The control whose agreement another screen recorded first. */
  conflict: string | null;
  /** What was to be revealed a moment ago, and was not: too few had answered. */
  notRevealed: string | null;
}>;

/** The screen that a room looks at: how to join, what is asked, and once it is revealed, how the answers are spread. */
export function RoomView({ room, all, domains, base, appUrl, conflict, notRevealed }: Props) {
  const shown = shownOf(all, room.shown);
  const asking = shown.filter(({ standing }) => standing === "asked");
  return (
    <div className="room">
      <div className="room-main">
        {shown.length === 0 ? <h1>Join the workshop</h1> : <Heading shown={shown} all={all} domains={domains} />}
        {shown.length === 0 && room.code !== null ? <JoinBox code={room.code} appUrl={appUrl} isLarge={true} /> : null}
        {shown.map((one) => (
          <ShownControl key={one.control.id} one={one} isAlone={shown.length === 1} base={base} conflict={conflict} />
        ))}
      </div>
      <aside className="room-side" aria-label="The room">
        <LiveRoom
          address={`${base}/state`}
          state={{ version: room.version, joined: room.joined, ready: room.ready }}
          threshold={room.threshold}
          isAsking={asking.length > 0}
          isRefused={notRevealed !== null && notRevealed === room.shown}
        />
        <RoomButtons shown={room.shown} all={all} domains={domains} base={base} />
        {shown.length > 0 && room.code !== null ? <JoinBox code={room.code} appUrl={appUrl} isLarge={false} /> : null}
      </aside>
    </div>
  );
}

function Heading({
  shown,
  all,
  domains,
}: Readonly<{ shown: readonly RoomControl[] }> & Pick<Props, "all" | "domains">) {
  const [first] = shown;
  const title = domains.find(({ id }) => id === first?.control.domainId)?.title ?? "";
  const place = all.findIndex(({ control }) => control.id === first?.control.id) + 1;
  if (shown.length > 1) return <h1>{title}</h1>;
  return (
    <>
      <p className="small">
        {title} · control {place} of {all.length}
      </p>
      <h1>{first?.control.question}</h1>
    </>
  );
}

type ShownControlProps = Readonly<{ one: RoomControl; isAlone: boolean }> & Pick<Props, "base" | "conflict">;

function ShownControl({ one, isAlone, base, conflict }: ShownControlProps) {
  const { control, standing, step } = one;
  return (
    <section className="room-control" aria-label={control.title}>
      {isAlone ? null : <h2>{control.question}</h2>}
      {standing === "revealed" ? (
        <>
          <Distribution control={control} revealed={step.spread} />
          <AgreeForm base={base} shown={one} isConflict={conflict === control.id} />
        </>
      ) : (
        <ol className="room-levels" start={0}>
          {control.levels.map((words, level) => (
            <li key={words}>
              <span className="choice-key">{level}</span> {words}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
