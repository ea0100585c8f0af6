"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { RoomState } from "@/lib/core/workshop/room";
import { readyWords } from "@/lib/wording/room-words";
import { enhanceForm } from "../questionnaire/enhance-form";
import { openJournal } from "../questionnaire/journal-store";
import { type SaveState, type Sender, startSender } from "../questionnaire/sender";
import { pollRoom } from "./poll-room";

type Props = Readonly<{
  assessmentId: string;
  response: string;
  formId: string;
  /** What is being asked; empty where nothing is. */
  asked: string;
  state: RoomState;
  /** The workshop is closed: nothing is asked any more, and nothing changes. */
  isOver: boolean;
}>;

/** Saves each answer as it is given, kept on the phone until it is saved, and follows the room from step to step. */
export function PhoneLive({ assessmentId, response, formId, asked, state, isOver }: Props) {
  const router = useRouter();
  const [latest, setLatest] = useState(state);
  const [saved, setSaved] = useState<SaveState>({ kind: "quiet" });
  const [isConnected, setConnected] = useState(true);
  const [isLate, setLate] = useState(false);
  const [isLive, setLive] = useState(false);
  const sender = useRef<Sender | null>(null);
  const refreshForm = useRef(() => {});
  const { version } = state;

  useEffect(() => {
    const started = startSender({
      address: `/assess/${assessmentId}/answers`,
      store: openJournal(assessmentId, response),
      reader: { response, isPerson: false },
      onState: setSaved,
      onSettled: (outcomes) => {
        if (outcomes.some(({ kind }) => kind === "revealed" || kind === "closed")) setLate(true);
        refreshForm.current();
      },
    });
    sender.current = started;
    const retry = () => started.sendSoon(0);
    const hide = () => void started.sendNow();
    window.addEventListener("online", retry);
    window.addEventListener("pagehide", hide);
    setLive(true);
    retry();
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("pagehide", hide);
      started.stop();
    };
  }, [assessmentId, response]);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (asked === "" || !(form instanceof HTMLFormElement) || sender.current === null) return;
    const used = sender.current;
    const enhanced = enhanceForm({
      form,
      store: openJournal(assessmentId, response),
      sender: used,
      onChange: () => {},
    });
    const save = (event: SubmitEvent) => {
      event.preventDefault();
      void used.sendNow();
    };
    const choose = () => setLate(false);
    refreshForm.current = enhanced.refresh;
    form.addEventListener("submit", save);
    form.addEventListener("change", choose);
    return () => {
      form.removeEventListener("submit", save);
      form.removeEventListener("change", choose);
      refreshForm.current = () => {};
      enhanced.stop();
    };
  }, [assessmentId, response, formId, asked]);

  useEffect(() => {
    if (isOver) return;
    const polling = pollRoom({
      address: `/assess/${assessmentId}/workshop/state`,
      onState: (next) => {
        setLatest(next);
        if (next.version !== version) router.refresh();
      },
      onConnection: setConnected,
    });
    return polling.stop;
  }, [assessmentId, version, router, isOver]);

  const current = latest.version < version ? state : latest;
  return (
    <div className="phone-bar">
      {isLate ? (
        <p className="phone-late">Your last choice arrived after the answers were revealed. It is not counted.</p>
      ) : null}
      <p role="status" className={isConnected ? "" : "phone-late"}>
        {isConnected ? wordsOf(saved, { isAsking: asked !== "", isOver }) : lostWords}
      </p>
      {asked === "" ? null : <p className="small">{readyWords(current)}</p>}
      {isLive || isOver ? null : (
        <noscript>
          <div className="button-row">
            {asked === "" ? null : (
              <button className="button" type="submit" form={formId}>
                Save
              </button>
            )}
            <a className="button button-quiet" href="?">
              Refresh
            </a>
          </div>
        </noscript>
      )}
    </div>
  );
}

const lostWords = "No connection. What you choose is kept on this phone and saved when it is back.";

type Room = Readonly<{ isAsking: boolean; isOver: boolean }>;

function wordsOf(state: SaveState, { isAsking, isOver }: Room): string {
  // What was saved and what came too late is settled by then.
  if (isOver) return "No more answers are taken";
  switch (state.kind) {
    case "saving":
      return "Saving…";
    case "saved":
      return isAsking ? "✓ Saved. You may change it until it is revealed" : "✓ Saved";
    case "waiting":
      return lostWords;
    case "refused":
      return `Not saved, but kept on this phone. ${state.reason}. Load the page again`;
    case "undecided":
      return "Not saved yet: another answer is stored. Choose which is right";
    case "ended":
    case "signed-out":
    case "other-response":
      return "Not saved: this phone is not in the workshop any more";
    default:
      return isAsking ? "Saved as you choose" : "This page follows the room by itself";
  }
}
