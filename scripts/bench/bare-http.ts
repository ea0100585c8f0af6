import { createServer } from "node:http";
import { Pool } from "pg";

/** The yardstick for scale: the same upsert with nothing round it but Node's HTTP server and pg. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const upsert = `insert into bare_answer (response_id, question_id, value) values ($1, $2, $3)
  on conflict (response_id, question_id) do update set value = excluded.value, revision = bare_answer.revision + 1, answered_at = now()
  returning revision, answered_at`;

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.end("ready");
    return;
  }
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const { responseId, questionId, value } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const { rows } = await pool.query(upsert, [responseId, questionId, value]);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(rows[0]));
  });
});
server.listen(Number(process.env.PORT), "localhost");
process.once("SIGTERM", () => process.exit(0));
