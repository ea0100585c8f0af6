import { expect, test } from "vitest";
import { plainWords } from "@/lib/wording/plain-words";
import { askingMail, goOnMail, reminderMail } from "@/lib/wording/round-mails";

const facts = {
  askerName: "Ann Lee",
  askerEmail: "ann@example.org",
  workspaceName: "Payments",
  scope: "production EKS",
  minutes: 10,
  answerBy: "2026-12-24",
};
const link = "https://plimsoll.example/join/x";

test("a mail of a round says who asks, what for, how long it takes and until when", () => {
  const { to, replyTo, subject, text } = askingMail(facts, "ben@example.org", link);
  expect([to, replyTo]).toEqual(["ben@example.org", "ann@example.org"]);
  expect(subject).toBe("Please answer by 24 December 2026: Kubernetes security of your team");
  expect(text).toContain(
    "Ann Lee (ann@example.org) of Payments asks you to assess the Kubernetes security of “production EKS”. It takes about 10 minutes",
  );
  expect(text).toContain("Please answer by 24 December 2026.");
  expect(text.match(/https?:\S+/g)).toEqual([link]);
});

test("a reminder says that it is one, and differs from the first mail", () => {
  const reminder = reminderMail(facts, "ben@example.org", link);
  expect(reminder.subject).toBe("Reminder: please answer by 24 December 2026");
  expect(reminder.text).toContain("This link is personal and replaces the one in the earlier email.");
  expect(reminder.text).not.toBe(askingMail(facts, "ben@example.org", link).text);
  const goOn = goOnMail({ ...facts, answerBy: null }, "ben@example.org", link);
  expect(goOn.subject).toBe("Reminder: please finish your answers");
  expect(goOn.text).toContain("Continue in the browser where you started:\nhttps://plimsoll.example/join/x");
  expect(goOn.text).not.toContain("by null");
});

test("T21 a name in a mail is words alone, of which no mail program makes a link", () => {
  expect(plainWords("Visit https://evil.example/x now")).toBe("Visit https evil example x now");
  expect(plainWords("<img src=x onerror=alert(1)>")).toBe("img src x onerror alert(1)");
  expect(plainWords("a@b.example\r\nBcc: c")).toBe("a b example Bcc c");
  expect(plainWords("production EKS 1.30, EU (O'Neil & Söhne)")).toBe("production EKS 1.30, EU (O'Neil & Söhne)");
  expect(plainWords("x".repeat(80))).toHaveLength(60);
  expect(plainWords("🚢")).toBe("…");
});
