"use client";

import { useEffect, useState } from "react";
import { minutesLeft } from "@/lib/core/questionnaire/time-left";
import { enhanceForm } from "./enhance-form";
import { goOnWhenSaved, type Hold } from "./go-on";
import { toSend } from "./journal";
import { openJournal } from "./journal-store";
import { chosenIn, type QuestionField, questionFields } from "./question-field";
import { type SaveState, startSender } from "./sender";

type Progress = Readonly<{ answered: number; total: number; secondsLeft: number }>;

type Props = Readonly<{
  assessmentId: string;
  formId: string;
  /** Of the other pages; this page's own part is counted as it changes. */
  elsewhere: Progress;
  here: Progress;
}>;

/**
 * What waits on this device may be what somebody still types in another tab, which sends it after a shorter rest than
 * this. Sent from here too, it would meet what is typed on as an answer from elsewhere.
 */
const restOfOtherTabs = 2000;

/** Save state and progress in the bar below a page of questions, and everything that saves answers as they are given. */
export function SaveBar({ assessmentId, formId, elsewhere, here }: Props) {
  const [state, setState] = useState<SaveState>({ kind: "quiet" });
  const [hold, setHold] = useState<Hold | null>(null);
  const [page, setPage] = useState(here);
  const [isLive, setLive] = useState(false);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const store = openJournal(assessmentId);
    const count = () => {
      const progress = progressIn(form);
      setPage(progress);
      showInRail(progress);
    };
    const sender = startSender({
      address: form.action,
      store,
      onState: (next) => {
        setState(next);
        goingOn.hear(next);
      },
      onSettled: () => enhanced.refresh(),
    });
    const sendLeftOver = () => sender.sendSoon(restOfOtherTabs);
    if (toSend(store.read()).length > 0) setState({ kind: "waiting" });
    sendLeftOver();
    const stopListening = store.onChange(sendLeftOver);
    const enhanced = enhanceForm({ form, store, sender, onChange: count });
    const goingOn = goOnWhenSaved({ form, sender, onHold: setHold });
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) sendLeftOver();
    };
    const hide = () => {
      if (document.visibilityState === "hidden") void sender.sendNow();
    };
    window.addEventListener("pageshow", comeBack);
    document.addEventListener("visibilitychange", hide);
    setLive(true);
    return () => {
      window.removeEventListener("pageshow", comeBack);
      stopListening();
      document.removeEventListener("visibilitychange", hide);
      goingOn.stop();
      enhanced.stop();
      sender.stop();
    };
  }, [assessmentId, formId]);

  const minutes = minutesLeft(elsewhere.secondsLeft + page.secondsLeft);
  return (
    <div className="save-bar-words">
      <p className={`save-state save-state-${hold === "network" ? "waiting" : state.kind}`} role="status">
        {isLive ? wordsOf(state, hold) : <noscript>Saved when you go on</noscript>}
        {state.kind === "closed" ? (
          <>
            . <a href={`/assess/${assessmentId}`}>See what counts</a>
          </>
        ) : null}
        {state.kind === "refused" ? (
          <>
            . <a href="?">Load the page anew</a>
          </>
        ) : null}
      </p>
      <p className="save-bar-progress">
        {elsewhere.answered + page.answered} of {elsewhere.total + page.total} answered
        {minutes === 0 ? null : ` · about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`}
      </p>
    </div>
  );
}

function wordsOf(state: SaveState, hold: Hold | null): string {
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
    case "refused":
      return `Not saved, but kept on this device. ${state.reason}`;
    case "ended":
      return "Not saved: you no longer have access here. It may have been deleted, or your link was replaced or withdrawn. Ask the person who gave it to you";
    case "closed":
      return "Not saved: the round is closed. What arrived after that is not counted";
  }
}

const noNetwork = "Everything is saved. No network to load the next page: goes on when it is back";

const goesOn: Readonly<Record<Hold, string>> = {
  unsaved: ", tried again. Goes on once it is saved",
  network: ". Goes on when the network is back",
};

function progressIn(form: HTMLFormElement): Progress {
  const asked = questionFields(form).filter((field: QuestionField) => !field.hidden);
  const open = asked.filter((field) => chosenIn(field) === null);
  const secondsLeft = open.reduce((sum, field) => sum + Number(field.dataset.seconds ?? 0), 0);
  return { answered: asked.length - open.length, total: asked.length, secondsLeft };
}

/** The rail stands outside this component; its numbers for this page follow the answers. */
function showInRail({ answered, total }: Progress): void {
  for (const count of document.querySelectorAll<HTMLElement>("[aria-current=page] .rail-count")) {
    count.textContent = `${answered}/${total}`;
  }
  for (const meter of document.querySelectorAll<HTMLProgressElement>("[aria-current=page] progress")) {
    meter.value = answered;
    meter.max = total;
  }
}
