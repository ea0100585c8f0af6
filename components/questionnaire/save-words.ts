import { counted } from "@/lib/wording/numbers";
import type { Hold } from "./go-on";
import type { SaveState } from "./sender";

type Standing = Readonly<{
  /** What Next waits for. */
  hold: Hold | null;
  /** Answers and notes that the server has not confirmed. */
  unsent: number;
}>;

/** The state of saving in one sentence or two. */
export function saveWords(state: SaveState, { hold, unsent }: Standing): string {
  switch (state.kind) {
    case "quiet":
      return hold === "network" ? noNetwork : "Saved as you answer";
    case "saving":
      return "Saving…";
    case "saved":
      if (hold === "network") return noNetwork;
      return `✓ Saved ${state.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
    case "waiting":
      return `Not saved yet: kept on this device${hold === null ? ", tried again" : goesOn[hold]}`;
    case "undecided":
      return `${state.conflicts === 1 ? "One answer needs" : `${state.conflicts} answers need`} your decision`;
    case "refused":
      return `Not saved, but kept on this device. ${state.reason}.`;
    case "signed-out":
      return `You are signed out. ${keptWords(unsent)}`;
    case "other-response":
      return `Not saved: somebody else is signed in here now. ${keptWords(unsent)}`;
    case "ended":
      return `Not saved: ${lostAccess}. ${keptWords(unsent)}`;
    case "closed":
      return "Not saved: the round is closed. What arrived after that is not counted.";
  }
}

function keptWords(unsent: number): string {
  return `${counted(unsent, "answer")} ${unsent === 1 ? "is" : "are"} kept on this device.`;
}

const lostAccess =
  "you no longer have access here. It may have been deleted, or your link was replaced or withdrawn. Ask the person who gave it to you";

const noNetwork = "Everything is saved. No network to load the next page: goes on when it is back";

const goesOn: Readonly<Record<Hold, string>> = {
  unsaved: ", tried again. Goes on once it is saved",
  network: ". Goes on when the network is back",
};
