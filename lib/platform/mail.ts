import { createTransport, type Transporter } from "nodemailer";
import { type Env, env } from "./env";

/** A mail as plain text. No subject bears what a user typed: a stranger could make us send it. */
export type Mail = Readonly<{ to: string; subject: string; text: string; replyTo?: string }>;

/** Whether mails go out at all; pages say so where they do not. */
export function canSendMail(): boolean {
  return env().mail !== null;
}

/** How many connections one process opens to the mail server, and how many mails it sends at a time. */
export const mailConnections = 3;

/** Sends a mail by SMTP. Where no server is configured it is printed, for whoever runs this one. */
export async function sendMail(mail: Mail, configured: Env["mail"] = env().mail): Promise<void> {
  const { to, subject, text, replyTo } = mail;
  if (configured === null) {
    const lines = text.split("\n").map((line) => `  ${line}`.trimEnd());
    process.stdout.write(`Plimsoll: no SMTP_URL is set; a mail to ${to} would say: ${subject}\n${lines.join("\n")}\n`);
    return;
  }
  // An object, not a text: a text could name several addresses.
  await transport(configured.smtpUrl).sendMail({
    from: configured.from,
    to: { name: "", address: to },
    ...(replyTo !== undefined && { replyTo: { name: "", address: replyTo } }),
    subject,
    text,
  });
}

/** Why a mail was not taken, and whether the connection would refuse every other mail too. */
export type MailFault = Readonly<{ outcome: "failed" | "later"; why: string; isOfConnection: boolean }>;

/**
 * Tells a mail that the server refuses for good (5xx to the recipient or the text) from everything that may pass: a
 * server that is away, busy, or does not take our password.
 */
export function mailFault(error: unknown): MailFault {
  const { responseCode, command, response } = faultFields(error);
  const isRefusal = responseCode >= 500 && responseCode < 600 && /^(?:RCPT TO|DATA)$/.test(command);
  const isOfConnection = !/^(?:MAIL FROM|RCPT TO|DATA)$/.test(command);
  if (!isRefusal) return { outcome: "later", why: "no-answer", isOfConnection };
  const [, enhanced] = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})/.exec(response) ?? [];
  const isUnknown = enhanced === "5.1.1" || (enhanced === undefined && responseCode === 550);
  return { outcome: "failed", why: isUnknown ? "address-unknown" : "refused", isOfConnection };
}

function faultFields(error: unknown): Readonly<{ responseCode: number; command: string; response: string }> {
  const field = (name: string) => (error instanceof Error ? (Reflect.get(error, name) as unknown) : undefined);
  const [code, command, response] = [field("responseCode"), field("command"), field("response")];
  return {
    responseCode: typeof code === "number" ? code : 0,
    command: typeof command === "string" ? command : "",
    response: typeof response === "string" ? response : "",
  };
}

const transports = new Map<string, Transporter>();

function transport(smtpUrl: string): Transporter {
  const known = transports.get(smtpUrl);
  if (known !== undefined) return known;
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const isSecure = protocol === "smtps:";
  const usualPort = isSecure ? 465 : 587;
  const made = createTransport({
    pool: true,
    maxConnections: mailConnections,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port || usualPort),
    secure: isSecure,
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transports.set(smtpUrl, made);
  return made;
}
