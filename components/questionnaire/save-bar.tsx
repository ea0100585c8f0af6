"use client";

import { useEffect, useState } from "react";
import { minutesLeft, secondsToAnswer } from "@/lib/core/questionnaire/time-left";
import { enhanceForm } from "./enhance-form";
import { openJournal } from "./journal-store";
import { chosenIn, type QuestionField, questionFields } from "./question-field";
import { type SaveState, startSender } from "./sender";

type Progress = Readonly<{ answered: number; total: number; secondsLeft: number }>;

type Props = Readonly<{
  assessmentId: string;
  formId: string;
  kind: keyof typeof secondsToAnswer;
  /** Of the other pages; this page's own part is counted as it changes. */
  elsewhere: Progress;
  here: Progress;
}>;

/** Save state and progress in the bar below a page of questions, and everything that saves answers as they are given. */
export function SaveBar({ assessmentId, formId, kind, elsewhere, here }: Props) {
  const [state, setState] = useState<SaveState>({ kind: "quiet" });
  const [page, setPage] = useState(here);
  const [isLive, setLive] = useState(false);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const store = openJournal(assessmentId);
    const count = () => {
      const progress = progressIn(form, kind);
      setPage(progress);
      showInRail(progress);
    };
    const sender = startSender({
      address: form.action,
      store,
      onState: setState,
      onSettled: () => enhanced.refresh(),
    });
    const enhanced = enhanceForm({ form, store, sender, onChange: count });
    const retry = () => sender.sendSoon(0);
    const hide = () => {
      if (document.visibilityState === "hidden") void sender.sendNow();
    };
    const goOn = (event: SubmitEvent) => {
      event.preventDefault();
      const next = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
      void sender.sendNow().then((isDone) => {
        const conflict = form.querySelector<HTMLElement>(".question-conflict:not([hidden]) button");
        if (conflict !== null) conflict.focus();
        else if (!navigator.onLine) setState({ kind: "waiting" });
        else if (isDone) window.location.assign(form.action.replace(/answers$/, next));
      });
    };
    window.addEventListener("online", retry);
    window.addEventListener("pageshow", retry);
    document.addEventListener("visibilitychange", hide);
    form.addEventListener("submit", goOn);
    setLive(true);
    retry();
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("pageshow", retry);
      document.removeEventListener("visibilitychange", hide);
      form.removeEventListener("submit", goOn);
      enhanced.stop();
      sender.stop();
    };
  }, [assessmentId, formId, kind]);

  const minutes = minutesLeft(elsewhere.secondsLeft + page.secondsLeft);
  return (
    <div className="save-bar-words">
      <p className={`save-state save-state-${state.kind}`} role="status">
        {isLive ? wordsOf(state) : <noscript>Saved when you go on</noscript>}
        {state.kind === "closed" ? (
          <>
            . <a href={`/assess/${assessmentId}`}>See what counts</a>
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

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case "quiet":
      return "Saved as you answer";
    case "saving":
      return "Saving…";
    case "saved":
      return `✓ Saved ${state.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
    case "waiting":
      return "Not saved yet: kept on this device, tried again";
    case "ended":
      return "Not saved: this device may no longer change this assessment";
    case "closed":
      return "Not saved: the round is closed. What you chose after that is not counted";
  }
}

function progressIn(form: HTMLFormElement, kind: Props["kind"]): Progress {
  const asked = questionFields(form).filter((field: QuestionField) => !field.hidden);
  const answered = asked.filter((field) => chosenIn(field) !== null).length;
  return { answered, total: asked.length, secondsLeft: (asked.length - answered) * secondsToAnswer[kind] };
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
