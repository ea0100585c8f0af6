import { html } from "@/lib/charts/markup";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Room } from "@/lib/core/workshop/room";
import { type RoomControl, shownOf } from "@/lib/core/workshop/room-controls";
import { agreedWords } from "@/lib/wording/agreed-words";
import { phonesWords } from "@/lib/wording/workshop-words";
import { Frame } from "../layout/frame";
import { Question, wordsOf } from "../questionnaire/question";
import { Distribution } from "./distribution";
import { PhoneLive } from "./phone-live";
import "../questionnaire/assess.css";
import "../questionnaire/question.css";
import "./workshop.css";

/** An answer that came by a form and was not saved. */
type Returned = Readonly<{ questionId: string; kind: "conflict" | "late"; mine: string | null }>;

type Props = Readonly<{
  room: Room;
  all: readonly RoomControl[];
  answers: readonly StoredAnswer[];
  /** The key of the response. */
  response: string;
  returned: readonly Returned[];
}>;

const formId = "answers";

/** A phone in a workshop: what is asked now, or what was revealed. */
export function PhoneView({ room, all, answers, response, returned }: Props) {
  const shown = room.isClosed ? [] : shownOf(all, room.shown);
  const asked = shown.filter(({ standing }) => standing === "asked");
  const revealed = shown.filter(({ standing }) => standing === "revealed");
  const storedOf = ({ control }: RoomControl) => answers.find(({ questionId }) => questionId === control.id) ?? null;
  return (
    <Frame
      nav={html`
        <span class="site-nav-text"><bdi>${room.scope}</bdi> · workshop of <bdi>${room.workspaceName}</bdi></span>
      `}
      bottom={
        <section className="save-bar" aria-label="The room">
          <PhoneLive
            assessmentId={room.assessmentId}
            response={response}
            formId={formId}
            asked={asked.map(({ control }) => control.id).join(" ")}
            state={{ version: room.version, joined: room.joined, ready: room.ready }}
            isOver={room.isClosed}
          />
        </section>
      }
    >
      <div className="phone">
        <Heading room={room} asked={asked.length} revealed={revealed.length} />
        <Late returned={returned} all={all} />
        {asked.length === 0 ? null : (
          <form id={formId} method="post" action={`/assess/${room.assessmentId}/answers`} autoComplete="off">
            <input type="hidden" name="next" value="workshop" />
            <input type="hidden" name="response" value={response} />
            {asked.map((one) => (
              <Question
                key={one.control.id}
                shown={{
                  question: one.control,
                  stored: storedOf(one),
                  conflict: conflictOf(returned, one.control.id),
                  isRefused: false,
                  onlyIf: null,
                  isHidden: false,
                }}
                why={null}
              />
            ))}
          </form>
        )}
        {revealed.map((one) => (
          <section key={one.control.id} className="room-control">
            <h2 className="question-words">{one.control.question}</h2>
            {one.step.agreed === null ? null : (
              <p className="notice">
                Agreed in the room: <strong>{agreedWords(one.step.agreed)}</strong>
              </p>
            )}
            <Distribution control={one.control} revealed={one.step.spread} mine={storedOf(one)?.token ?? null} />
          </section>
        ))}
      </div>
    </Frame>
  );
}

function Heading({ room, asked, revealed }: Readonly<{ room: Room; asked: number; revealed: number }>) {
  if (room.isClosed) {
    return (
      <>
        <h1>The workshop is over. Thank you</h1>
        <p className="lead">
          If enough people answered, its report is with <bdi>{room.workspaceName}</bdi>: ask for it there. You can close
          this page.
        </p>
      </>
    );
  }
  if (asked > 0) return <h1 className="phone-title">Choose what is true today</h1>;
  if (revealed > 0) return <h1 className="phone-title">Revealed: what the room answered</h1>;
  return (
    <>
      <h1>You are in</h1>
      <p className="lead">Look at the screen in the room. The first question appears here by itself.</p>
      <p>{phonesWords}</p>
    </>
  );
}

function conflictOf(returned: readonly Returned[], questionId: string): Readonly<{ mine: string | null }> | null {
  return returned.find((one) => one.kind === "conflict" && one.questionId === questionId) ?? null;
}

function Late({ returned, all }: Pick<Props, "returned" | "all">) {
  const late = returned.filter(({ kind }) => kind === "late");
  if (late.length === 0) return null;
  return (
    <section className="notice notice-signal" aria-label="Not counted">
      <p>These answers arrived after the reveal and are not counted:</p>
      <ul>
        {late.map(({ questionId, mine }) => {
          const control = all.find((one) => one.control.id === questionId)?.control;
          return control === undefined ? null : (
            <li key={questionId}>
              {control.title}: <strong>{wordsOf(control, mine)}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
