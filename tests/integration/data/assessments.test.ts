import { expect, test, vi } from "vitest";
import { currentFiguresEdition } from "@/lib/content/benchmarks";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { nobody } from "@/lib/core/access/actor";
import { readAnswers, saveAnswers } from "@/lib/data/answers";
import {
  chooseTargetProfile,
  createAssessment,
  deleteAssessment,
  listAssessments,
  readAssessment,
  readAssessmentWithAnswers,
  switchFigures,
  switchReportBasis,
  widenAssessment,
} from "@/lib/data/assessments";
import { grant } from "@/lib/data/grant";
import { readExampleReport, readReport, readReportIfGranted } from "@/lib/data/reports";
import { renewResumeLink } from "@/lib/data/resume-links";
import { sweepAssessments } from "@/lib/data/sweep";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";
import { age, everything, pinFigures } from "../../fixtures/past-policies";

const control = questionnaireOf(currentQuestionnaireVersion).controls[0]?.id ?? "";

eachDriver((database) => {
  test("nobody who begins becomes a guest with a secret; a guest begins a second one as the same", async () => {
    const owner = await makeAssessment({ scope: "first", depth: "quick" });
    const { actor } = await owner.may("assessment.read");
    const second = await createAssessment(actor, { scope: "second", depth: "full", answers: [] });
    expect(second.newGuestSecret).toBeNull();
    expect((await listAssessments(actor)).map(({ scope }) => scope)).toEqual(["second", "first"]);
    expect(await listAssessments({ kind: "nobody" })).toEqual([]);
  });

  test("a guest whose row is gone begins as a new one", async () => {
    const made = await createAssessment(
      { kind: "guest", id: newId() },
      { scope: "again", depth: "quick", answers: [] },
    );
    expect(made.newGuestSecret).not.toBeNull();
  });

  test("the answers of the look come along where the questionnaire allows them", async () => {
    const owner = await makeAssessment({
      answers: [
        { questionId: "industry.incident", token: "yes" },
        { questionId: "industry.delay", token: "no-such-option" },
        { questionId: "industry.nothing", token: "yes" },
      ],
    });
    expect(await readAnswers(await owner.may("assessment.read"))).toEqual([
      { questionId: "industry.incident", token: "yes", revision: 1 },
    ]);
  });

  test("AC-6 versions, times and basis are ours, and text stays as it was typed", async () => {
    const scope = `Prod "א" 🚢 '; drop table answer; -- <script>`;
    const owner = await makeAssessment({ scope, depth: "quick" });
    const { assessment, answers } = await readAssessmentWithAnswers(await owner.may("assessment.read"));
    expect(assessment).toEqual({
      id: owner.assessmentId,
      scope,
      depth: "quick",
      reportBasis: "quick",
      targetProfile: "baseline",
      questionnaireVersion: currentQuestionnaireVersion,
      scoringVersion: "1",
      figuresEdition: currentFiguresEdition,
      isSynthetic: false,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      touchedAt: assessment.createdAt,
    });
    expect(answers).toEqual([]);
  });

  test("widening keeps every answer and the report's basis, which the reader then switches", async () => {
    const owner = await makeAssessment({ depth: "quick" });
    await saveAnswers(owner.asks("assessment.answer"), [{ questionId: control, value: "3", was: null, base: 0 }]);
    const manage = await owner.may("assessment.manage");
    const read = await owner.may("assessment.read");
    await switchReportBasis(manage, "full");
    expect(await readAssessment(read)).toMatchObject({ depth: "quick", reportBasis: "quick" });
    await widenAssessment(manage);
    expect(await readAssessment(read)).toMatchObject({ depth: "full", reportBasis: "quick" });
    await switchReportBasis(manage, "full");
    expect(await readAssessment(read)).toMatchObject({ depth: "full", reportBasis: "full" });
    await switchReportBasis(manage, "quick");
    expect((await readReport(read)).basis).toBe("quick");
    expect(await readAnswers(read)).toHaveLength(1);
  });

  test("the target is the reader's choice at any time, and the report follows it", async () => {
    const owner = await makeAssessment();
    await saveAnswers(owner.asks("assessment.answer"), [{ questionId: control, value: "2", was: null, base: 0 }]);
    const [manage, read] = [await owner.may("assessment.manage"), await owner.may("assessment.read")];
    const targets = [];
    for (const profile of ["high-assurance", "regulated", "baseline"] as const) {
      await chooseTargetProfile(manage, profile);
      const { targetProfile, result } = await readReport(read);
      targets.push([targetProfile, result?.targetPoints]);
    }
    expect(targets).toEqual([
      ["high-assurance", 90],
      ["regulated", 75],
      ["baseline", 65],
    ]);
  });

  test("an old report opens with its figures, says what newer ones change, and takes them when the reader says so", async () => {
    const owner = await makeAssessment();
    const read = await owner.may("assessment.read");
    const manage = await owner.may("assessment.manage");
    expect((await readReport(read)).newerFigures).toBeNull();
    await pinFigures(database(), owner.assessmentId, "2026.1");
    const old = await readReport(read);
    expect([old.versions.figures, old.newerFigures?.edition]).toEqual(["2026.1", currentFiguresEdition]);
    for (const edition of ["2026.1", "2025.9", "2099.1"]) await switchFigures(manage, edition);
    expect((await readReport(read)).versions.figures).toBe("2026.1");
    await switchFigures(manage, currentFiguresEdition);
    expect(await readReport(read)).toMatchObject({
      versions: { figures: currentFiguresEdition },
      newerFigures: null,
    });
    await switchFigures(manage, "2026.1");
    expect((await readReport(read)).versions.figures).toBe(currentFiguresEdition);
  });

  test("a report is computed from what is stored; the example needs no grant", async () => {
    const owner = await makeAssessment({ scope: "cluster nine" });
    const report = await readReport(await owner.may("assessment.read"));
    expect(report).toMatchObject({ assessmentId: owner.assessmentId, scope: "cluster nine", isSynthetic: false });
    expect(readExampleReport({ kind: "nobody" }).isSynthetic).toBe(true);
  });

  test("AC-1 a report is read in one statement with the question who may, by whom it is for alone", async () => {
    const owner = await makeAssessment({ scope: "cluster nine" });
    const stranger = await makeAssessment();
    const { granted, report } = await readReportIfGranted(owner.asks("assessment.read"), "industry");
    expect(granted).toEqual(await owner.may("assessment.read"));
    expect(report).toBe(await readReport(granted, "industry"));
    for (const asking of [
      { ...stranger.asks("assessment.read"), assessmentId: owner.assessmentId },
      { ...owner.asks("assessment.read"), assessmentId: newId() },
      { ...owner.asks("assessment.read"), actor: nobody },
    ])
      await expect(readReportIfGranted(asking)).rejects.toThrow(NotFound);
    await deleteAssessment(await owner.may("assessment.delete"));
    await expect(readReportIfGranted(owner.asks("assessment.read"))).rejects.toThrow(NotFound);
  });

  test("a report opened again is not computed again, until an answer, its basis or the day is another", async () => {
    const owner = await makeAssessment();
    const read = await owner.may("assessment.read");
    const first = await readReport(read);
    expect(await readReport(read)).toBe(first);
    expect(await readReport(read, "industry")).not.toBe(first);
    expect(await readReport(await (await makeAssessment()).may("assessment.read"))).not.toBe(first);
    await saveAnswers(owner.asks("assessment.answer"), [{ questionId: control, value: "3", was: null, base: 0 }]);
    const answered = await readReport(read);
    expect([first.counts.known, answered.counts.known]).toEqual([0, 1]);
    await switchReportBasis(await owner.may("assessment.manage"), "quick");
    const quick = await readReport(read);
    expect(quick.basis).toBe("quick");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * 3600 * 1000 });
    try {
      expect((await readReport(read)).computedAt > quick.computedAt).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test("MB-4 deleting leaves nothing behind, nor the guest who has nothing else", async () => {
    const marker = "marker-of-what-is-deleted";
    const owner = await makeAssessment({ scope: marker });
    await saveAnswers(owner.asks("assessment.answer"), [{ questionId: control, value: "3", was: null, base: 0 }]);
    await renewResumeLink(await owner.may("assessment.resume"));
    const { actor } = await owner.may("assessment.read");
    expect(await everything(database())).toContain(marker);
    await deleteAssessment(await owner.may("assessment.delete"));
    const left = await everything(database());
    for (const trace of [marker, owner.assessmentId, actor.id]) expect(left).not.toContain(trace);
    await expect(owner.may("assessment.read")).rejects.toThrow("not found");
  });

  test("deleting one of two assessments keeps the guest and the other", async () => {
    const owner = await makeAssessment();
    const { actor } = await owner.may("assessment.read");
    const other = await createAssessment(actor, { scope: "kept", depth: "quick", answers: [] });
    await deleteAssessment(await owner.may("assessment.delete"));
    expect(await readAssessment(await grant(owner.actor, "assessment.read", other.assessmentId))).toMatchObject({
      scope: "kept",
    });
  });

  test("MB-4 what nobody touched for 90 days is swept with its guest, and nothing younger", async () => {
    const old = await makeAssessment({ scope: "old" });
    const young = await makeAssessment({ scope: "young" });
    const oldGuest = (await old.may("assessment.read")).actor.id;
    await age(database(), { assessmentId: old.assessmentId, guestId: oldGuest, interval: "91 days" });
    const youngGuest = (await young.may("assessment.read")).actor.id;
    await age(database(), { assessmentId: young.assessmentId, guestId: youngGuest, interval: "89 days" });
    expect(await sweepAssessments({ kind: "nobody" })).toEqual({ assessments: 0, guests: 0 });
    expect(await sweepAssessments({ kind: "system" })).toEqual({ assessments: 1, guests: 1 });
    expect(await everything(database())).not.toContain(oldGuest);
    expect(await readAssessment(await young.may("assessment.read"))).toMatchObject({ scope: "young" });
  });

  test("AC-1 a stranger gets no grant to read, change, delete or report", async () => {
    const owner = await makeAssessment();
    const stranger = await makeAssessment();
    for (const permission of ["assessment.read", "assessment.answer", "assessment.manage"] as const)
      for (const actor of [stranger.actor, { kind: "nobody" }, { kind: "system" }] as const)
        await expect(grant(actor, permission, owner.assessmentId)).rejects.toThrow("assessment not found");
  });
});
