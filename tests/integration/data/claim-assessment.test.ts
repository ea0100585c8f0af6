import { expect, test } from "vitest";
import { signedIn } from "@/lib/auth/signed-in";
import type { Actor } from "@/lib/core/access/actor";
import { createAssessment, listAssessments } from "@/lib/data/assessments";
import { claimAssessment } from "@/lib/data/claim-assessment";
import { grant } from "@/lib/data/grant";
import { hashSecret } from "@/lib/platform/secrets";
import { makeAccount, signInAs } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

/** An assessment of a new guest, and the browser that shows its secret. */
async function begun(): Promise<Readonly<{ assessmentId: string; device: Actor }>> {
  const made = await createAssessment({ kind: "nobody" }, { scope: "x", depth: "quick", answers: [] });
  const guestSecretHash = hashSecret(made.newGuestSecret ?? "");
  return { assessmentId: made.assessmentId, device: { kind: "bearer", guestSecretHash, sessionToken: null } };
}

async function aPerson() {
  return (await signedIn((await signInAs(await makeAccount())).cookies)).actor;
}

eachDriver(() => {
  test("AC-5 of two who claim at a time one gets it, fifty times, and the secret opens nothing any more", async () => {
    const people = [await aPerson(), await aPerson()];
    for (let round = 0; round < 50; round += 1) {
      const { assessmentId, device } = await begun();
      const tries = await Promise.allSettled(
        people.map((one) => claimAssessment(one, device, { assessmentId, into: null, network: null })),
      );
      expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      await expect(grant(device, "assessment.read", assessmentId)).rejects.toMatchObject({ kind: "not-found" });
    }
    const kept = await Promise.all(people.map((one) => listAssessments(one)));
    expect(kept.flat()).toHaveLength(50);
  });

  test("AC-5 nobody claims what another person holds, or what their device does not open", async () => {
    const [owner, stranger] = [await aPerson(), await aPerson()];
    const { assessmentId, device } = await begun();
    const foreign = (await begun()).device;
    await expect(claimAssessment(stranger, foreign, { assessmentId, into: null, network: null })).rejects.toMatchObject(
      { kind: "not-found" },
    );
    await claimAssessment(owner, device, { assessmentId, into: null, network: null });
    await expect(claimAssessment(stranger, device, { assessmentId, into: null, network: null })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await listAssessments(owner)).toMatchObject([{ id: assessmentId }]);
  });
});
