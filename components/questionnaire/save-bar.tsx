"use client";

import { useEffect, useState } from "react";
import { minutesLeft } from "@/lib/core/questionnaire/time-left";
import { enhanceForm } from "./enhance-form";
import { goOnWhenSaved, type Hold } from "./go-on";
import { toSend } from "./journal";
import { openJournal } from "./journal-store";
import { chosenIn, type QuestionField, questionFields } from "./question-field";
import { saveWords } from "./save-words";
import { type SaveState, startSender } from "./sender";

type Progress = Readonly<{ answered: number; total: number; secondsLeft: number }>;

type Props = Readonly<{
  assessmentId: string;
  /** The key of the response. */
  response: string;
  isPerson: boolean;
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

/** Time for the server to have ended the session that another tab signs out of. */
const restOfSignOut = 4000;

/** Save state and progress in the bar below a page of questions, and everything that saves answers as they are given. */
export function SaveBar({ assessmentId, response, isPerson, formId, elsewhere, here }: Props) {
  const [state, setState] = useState<SaveState>({ kind: "quiet" });
  const [hold, setHold] = useState<Hold | null>(null);
  const [page, setPage] = useState(here);
  const [unsent, setUnsent] = useState(0);
  const [isLive, setLive] = useState(false);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const store = openJournal(assessmentId, response);
    const count = () => {
      const progress = progressIn(form);
      setPage(progress);
      showInRail(progress);
      setUnsent(toSend(store.read()).length);
    };
    const sender = startSender({
      address: form.action,
      store,
      reader: { response, isPerson },
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
    const stopWaiting = store.onForgotten(() => setTimeout(() => window.location.reload(), restOfSignOut));
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
      stopWaiting();
      document.removeEventListener("visibilitychange", hide);
      goingOn.stop();
      enhanced.stop();
      sender.stop();
    };
  }, [assessmentId, response, isPerson, formId]);

  const minutes = minutesLeft(elsewhere.secondsLeft + page.secondsLeft);
  const answered = `${elsewhere.answered + page.answered} of ${elsewhere.total + page.total} answered`;
  const left = minutes === 0 ? "" : ` · about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
  const way = wayOn(state, { assessmentId, isPerson });
  return (
    <div className="save-bar-words">
      <p className={`save-state save-state-${hold === "network" ? "waiting" : state.kind}`} role="status">
        {isLive ? <span>{saveWords(state, { hold, unsent })}</span> : <noscript>Saved when you go on</noscript>}
        {way === null ? null : (
          <span>
            {" "}
            <a href={way.href}>{way.words}</a>
          </span>
        )}
      </p>
      <p className="save-bar-progress">{`${answered}${left}`}</p>
    </div>
  );
}

type Way = Readonly<{ href: string; words: string }>;

/** Where to go when saving cannot go on here. */
function wayOn({ kind }: SaveState, { assessmentId, isPerson }: Pick<Props, "assessmentId" | "isPerson">): Way | null {
  if (kind === "closed") return { href: `/assess/${assessmentId}`, words: "See what counts" };
  if (kind === "refused") return { href: "?", words: "Load the page again" };
  if (kind === "signed-out" || (kind === "ended" && isPerson)) {
    return { href: `/sign-in?${new URLSearchParams({ next: window.location.pathname })}`, words: "Sign in" };
  }
  return kind === "other-response" ? { href: "?", words: "Show the answers of the person signed in now" } : null;
}

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
