import { sql } from "drizzle-orm";
import { bareAnswer } from "../../answer-table";
import { database } from "../../database";

/** The yardstick for saving: a one-statement upsert, and nothing that asks who may. */
export async function POST(request: Request): Promise<Response> {
  const { responseId, questionId, value } = await request.json();
  const [row] = await (await database())
    .insert(bareAnswer)
    .values({ responseId, questionId, value })
    .onConflictDoUpdate({
      target: [bareAnswer.responseId, bareAnswer.questionId],
      set: { value, revision: sql`${bareAnswer.revision} + 1`, answeredAt: new Date() },
    })
    .returning();
  return Response.json(row);
}
