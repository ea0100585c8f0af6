import "server-only";
import { asc, eq } from "drizzle-orm";
import { agreedSchema } from "@/lib/core/workshop/room";
import type { WorkshopRecord } from "@/lib/core/workshop/workshop-record";
import type { Transaction } from "@/lib/db/database";
import { workshop } from "@/lib/db/schema/workshop";
import { workshopStep } from "@/lib/db/schema/workshop-step";
import { NotFound } from "@/lib/platform/errors";
import type { Grant } from "./grant";

/** What a workshop that this person leads revealed and agreed on. */
export async function readWorkshopRecord(
  _grant: Grant<"workspace.assess">,
  tx: Transaction,
  assessmentId: string,
): Promise<WorkshopRecord> {
  const [found] = await tx
    .select({ domainIds: workshop.domainIds })
    .from(workshop)
    .where(eq(workshop.assessmentId, assessmentId));
  if (found === undefined) throw new NotFound("workshop");
  const steps = await tx
    .select()
    .from(workshopStep)
    .where(eq(workshopStep.assessmentId, assessmentId))
    .orderBy(asc(workshopStep.questionId));
  return {
    domainIds: found.domainIds,
    steps: steps.map(({ questionId, revealedAt, agreed }) => ({
      questionId,
      isRevealed: revealedAt !== null,
      agreed: agreedSchema.nullable().parse(agreed),
    })),
  };
}
