import { expect, test } from "vitest";
import { readActor } from "@/lib/auth/actor";
import { nobody, system } from "@/lib/core/access/actor";
import { grant } from "@/lib/data/grant";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeAssessmentRows } from "../../fixtures/make-assessment-rows";

const bearer = (secret: string) =>
  ({ kind: "bearer", guestSecretHash: hashSecret(secret), sessionToken: null }) as const;

eachDriver((database) => {
  test("the guest who made an assessment gets a grant, by its secret or its id", async () => {
    const { guestId, secret, assessmentId } = await makeAssessmentRows(database());
    const expected = {
      actor: { kind: "guest", id: guestId },
      access: "creation",
      assessmentId,
      questionnaireVersion: "test",
      workspaceId: null,
      isRound: false,
      network: null,
    };
    expect(await grant(bearer(secret), "assessment.answer", assessmentId)).toEqual(expected);
    expect(await grant({ kind: "guest", id: guestId }, "assessment.manage", assessmentId)).toEqual(expected);
  });

  test("AC-1 for everybody else it is not found, as is an id that never existed or is none", async () => {
    const owner = await makeAssessmentRows(database());
    const stranger = await makeAssessmentRows(database());
    const actors = [
      nobody,
      system,
      { kind: "guest", id: stranger.guestId },
      bearer(stranger.secret),
      bearer(newSecret()),
    ] as const;
    for (const actor of actors) {
      await expect(grant(actor, "assessment.read", owner.assessmentId)).rejects.toThrow("assessment not found");
    }
    const itself = { kind: "guest", id: owner.guestId } as const;
    for (const id of [newId(), "x", `${owner.assessmentId} `, owner.assessmentId.toUpperCase()]) {
      await expect(grant(itself, "assessment.read", id)).rejects.toThrow("assessment not found");
    }
  });

  test("SE-1 a secret that we never gave out is nobody's", async () => {
    const { guestId, secret } = await makeAssessmentRows(database());
    expect(await readActor(`a=b; plimsoll=${secret}`)).toEqual({ kind: "guest", id: guestId });
    expect(await readActor(`plimsoll=${newSecret()}`)).toEqual(nobody);
    expect(await readActor(null)).toEqual(nobody);
  });
});
