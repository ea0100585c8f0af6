import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendMail } from "@/lib/platform/mail";
import { portOf } from "../../fixtures/port-of";

const received: { to: readonly string[]; data: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, session, done) => {
    let data = "";
    stream.on("data", (chunk) => {
      data += chunk;
    });
    stream.once("end", () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), data });
      done();
    });
  },
});

let configured = { smtpUrl: "", from: "Plimsoll <plimsoll@example.org>" };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  configured = { ...configured, smtpUrl: `smtp://127.0.0.1:${portOf(server.server)}` };
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test("a mail goes out as plain text", async () => {
  await sendMail({ to: "ada@example.org", subject: "A subject", text: "A line\n\nhttp://localhost/x\n" }, configured);
  expect(received.at(-1)?.to).toEqual(["ada@example.org"]);
  expect(received.at(-1)?.data).toMatch(/^From: Plimsoll <plimsoll@example\.org>\r$/m);
  expect(received.at(-1)?.data).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(received.at(-1)?.data).toContain("http://localhost/x");
});

test("an address is one address, and a line end in a subject begins no header", async () => {
  const before = received.length;
  await sendMail({ to: "ada@example.org, eve@example.org", subject: "x", text: "x" }, configured).catch(
    () => undefined,
  );
  for (const { to } of received.slice(before)) expect(to).not.toContain("eve@example.org");
  await sendMail({ to: "ada@example.org", subject: "x\r\nBcc: eve@example.org", text: "x" }, configured);
  expect(received.at(-1)?.to).toEqual(["ada@example.org"]);
  expect(received.at(-1)?.data).not.toMatch(/^Bcc:/m);
});

test("without a mail server it is printed", async () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await sendMail({ to: "ada@example.org", subject: "A subject", text: "A line" }, null);
  expect(write.mock.calls.flat().join("")).toContain("a mail to ada@example.org would say: A subject\n  A line\n");
  write.mockRestore();
});
