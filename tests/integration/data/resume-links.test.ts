import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { deleteAssessment, listAssessments, readAssessment } from "@/lib/data/assessments";
import { grant } from "@/lib/data/grant";
import { endOtherDevices, openResumeLink, renewResumeLink } from "@/lib/data/resume-links";
import { newToken } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner, ownerOf } from "../../fixtures/make-assessment";

const nobody = { kind: "nobody" } as const;
const renew = async (owner: Owner) => renewResumeLink(await owner.may("assessment.resume"));

/** Opens a link on a new device. */
async function openElsewhere(token: string): Promise<Owner> {
  const { assessmentId, newGuestSecret } = await openResumeLink(nobody, token);
  return ownerOf(assessmentId, newGuestSecret ?? "");
}

eachDriver((database) => {
  test("a link gives every device that opens it a secret of its own, until it is renewed", async () => {
    const owner = await makeAssessment({ scope: "shared" });
    const token = await renew(owner);
    const one = await openElsewhere(token);
    const two = await openElsewhere(token);
    expect(new Set([owner.secret, one.secret, two.secret]).size).toBe(3);
    for (const device of [one, two])
      expect(await readAssessment(await device.may("assessment.read"))).toMatchObject({ scope: "shared" });
    const renewed = await renew(one);
    await expect(openResumeLink(nobody, token)).rejects.toThrow("resume link not found");
    expect((await openElsewhere(renewed)).assessmentId).toBe(owner.assessmentId);
  });

  test("a device that is a guest already adds the assessment to its own", async () => {
    const owner = await makeAssessment({ scope: "theirs" });
    const other = await makeAssessment({ scope: "mine" });
    const { actor } = await other.may("assessment.read");
    const token = await renew(owner);
    expect(await openResumeLink(actor, token)).toEqual({ assessmentId: owner.assessmentId, newGuestSecret: null });
    expect(await openResumeLink(actor, token)).toEqual({ assessmentId: owner.assessmentId, newGuestSecret: null });
    expect((await listAssessments(actor)).map(({ scope }) => scope).toSorted()).toEqual(["mine", "theirs"]);
  });

  test("opening one's own link changes nothing", async () => {
    const owner = await makeAssessment();
    const { actor } = await owner.may("assessment.read");
    await openResumeLink(actor, await renew(owner));
    await endOtherDevices(await owner.may("assessment.resume"));
    expect(await listAssessments(actor)).toHaveLength(1);
  });

  test("ending other devices takes their access and the link, and leaves one's own", async () => {
    const owner = await makeAssessment();
    const token = await renew(owner);
    const other = await openElsewhere(token);
    const held = await other.may("assessment.read");
    await endOtherDevices(await owner.may("assessment.resume"));
    await expect(other.may("assessment.read")).rejects.toThrow("not found");
    await expect(readAssessment(held)).rejects.toThrow("not found"); // a grant from before
    await expect(openResumeLink(nobody, token)).rejects.toThrow("not found");
    expect((await owner.may("assessment.manage")).assessmentId).toBe(owner.assessmentId);
  });

  test("a link that is unknown, mistyped, too old or of something deleted is not found, and makes no guest", async () => {
    const owner = await makeAssessment();
    const token = await renew(owner);
    const guests = async () => {
      const rows = await database().asActor({ kind: "system" }, async (tx) => {
        return tx.execute(sql`select count(*)::int as n from guest`);
      });
      return rows.rows[0]?.n;
    };
    const before = await guests();
    for (const wrong of ["", "x", `${token}x`, token.toUpperCase(), newToken("r")])
      await expect(openResumeLink(nobody, wrong)).rejects.toThrow("resume link not found");
    expect(await guests()).toBe(before);
    await deleteAssessment(await owner.may("assessment.delete"));
    await expect(openResumeLink(nobody, token)).rejects.toThrow("resume link not found");
  });

  test("CO-3 a link that is renewed while twenty devices open it lets in only who came before", async () => {
    const owner = await makeAssessment();
    const token = await renew(owner);
    const opening = Array.from({ length: 20 }, () => openElsewhere(token).then(String, () => "not found"));
    const ending = owner.may("assessment.resume").then(endOtherDevices);
    await Promise.all([...opening, ending]);
    const { actor } = await owner.may("assessment.read");
    const rows = await database().asActor(actor, async (tx) => {
      return tx.execute(sql`select actor_id from assessment_access where assessment_id = ${owner.assessmentId}`);
    });
    expect(rows.rows).toEqual([{ actor_id: actor.id }]);
  });

  test("AC-1 a stranger can neither renew nor end", async () => {
    const owner = await makeAssessment();
    const stranger = await makeAssessment();
    await expect(grant(stranger.actor, "assessment.manage", owner.assessmentId)).rejects.toThrow("not found");
  });
});
