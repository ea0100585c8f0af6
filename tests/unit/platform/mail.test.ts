import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mailFault, sendMail } from "@/lib/platform/mail";
import { type MailServer, startMailServer } from "../../fixtures/mail-server";

let server: MailServer;
let configured = { smtpUrl: "", from: "Plimsoll <plimsoll@example.org>" };

beforeAll(async () => {
  server = await startMailServer();
  configured = { ...configured, smtpUrl: server.smtpUrl };
});
afterAll(() => server.stop());

test("a mail goes out as plain text", async () => {
  await sendMail({ to: "ada@example.org", subject: "A subject", text: "A line\n\nhttp://localhost/x\n" }, configured);
  const mail = server.received.at(-1);
  expect(mail?.to).toEqual(["ada@example.org"]);
  expect(mail?.headers).toMatch(/^From: Plimsoll <plimsoll@example\.org>\r$/m);
  expect(mail?.headers).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(mail?.text).toContain("http://localhost/x");
});

test("an address is one address, and a line end in a subject begins no header", async () => {
  const before = server.received.length;
  await sendMail({ to: "ada@example.org, eve@example.org", subject: "x", text: "x" }, configured).catch(
    () => undefined,
  );
  for (const { to } of server.received.slice(before)) expect(to).not.toContain("eve@example.org");
  await sendMail({ to: "ada@example.org", subject: "x\r\nBcc: eve@example.org", text: "x" }, configured);
  expect(server.received.at(-1)?.to).toEqual(["ada@example.org"]);
  expect(server.received.at(-1)?.headers).not.toMatch(/^Bcc:/m);
});

test("without a mail server it is printed", async () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await sendMail({ to: "ada@example.org", subject: "A subject", text: "A line" }, null);
  expect(write.mock.calls.flat().join("")).toContain("a mail to ada@example.org would say: A subject\n  A line\n");
  write.mockRestore();
});

const thrown = (responseCode: number, command: string, response = `${responseCode} no`) =>
  mailFault(Object.assign(new Error("not taken"), { responseCode, command, response }));

test("a refused recipient or text is final, and everything else may pass", () => {
  expect(thrown(550, "RCPT TO")).toEqual({ outcome: "failed", why: "address-unknown", isOfConnection: false });
  expect(thrown(550, "RCPT TO", "550 5.7.1 no")).toMatchObject({ outcome: "failed", why: "refused" });
  expect(thrown(554, "DATA")).toMatchObject({ outcome: "failed", why: "refused" });
  expect(thrown(451, "RCPT TO")).toEqual({ outcome: "later", why: "no-answer", isOfConnection: false });
  expect(thrown(535, "AUTH PLAIN")).toEqual({ outcome: "later", why: "no-answer", isOfConnection: true });
  expect(thrown(421, "CONN")).toMatchObject({ outcome: "later", isOfConnection: true });
  expect(mailFault(new Error("ETIMEDOUT"))).toMatchObject({ outcome: "later", isOfConnection: true });
});
