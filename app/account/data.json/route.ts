import { download, respond } from "@/app/respond";
import { exportAccount } from "@/lib/auth/account";
import { listAssessments, readAssessmentWithAnswers } from "@/lib/data/assessments";
import { readOwnData } from "@/lib/data/own-data";
import { now } from "@/lib/platform/clock";

/** Everything that is stored of the person: account, own assessments, memberships, answers in rounds, links made. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ person, grant, caller }) => {
    const asking = await person();
    const { actor, name, email, createdAt, isSecondFactorOn } = asking;
    const { sessions, passkeys, events } = await exportAccount(asking, caller);
    const own = await listAssessments(actor);
    const assessments = [];
    for (const { id } of own) assessments.push(await readAssessmentWithAnswers(await grant("assessment.read", id)));
    const account = { id: actor.id, name, email, createdAt, isSecondFactorOn };
    const everything = { at: now(), account, sessions, passkeys, events, assessments, ...(await readOwnData(actor)) };
    return download(`${JSON.stringify(everything, null, 2)}\n`, "application/json", "plimsoll-account.json");
  },
});
