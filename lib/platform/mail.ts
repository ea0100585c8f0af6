import { createTransport, type Transporter } from "nodemailer";
import { type Env, env } from "./env";

/** A mail as plain text. No subject bears what a user typed: a stranger could make us send it. */
export type Mail = Readonly<{ to: string; subject: string; text: string }>;

/** Whether mails go out at all; pages say so where they do not. */
export function canSendMail(): boolean {
  return env().mail !== null;
}

/** Sends a mail by SMTP. Where no server is configured it is printed, for whoever runs this one. */
export async function sendMail({ to, subject, text }: Mail, configured: Env["mail"] = env().mail): Promise<void> {
  if (configured === null) {
    const lines = text.split("\n").map((line) => `  ${line}`.trimEnd());
    process.stdout.write(`Plimsoll: no SMTP_URL is set; a mail to ${to} would say: ${subject}\n${lines.join("\n")}\n`);
    return;
  }
  // An object, not a text: a text could name several addresses.
  await transport(configured.smtpUrl).sendMail({ from: configured.from, to: { name: "", address: to }, subject, text });
}

const transports = new Map<string, Transporter>();

function transport(smtpUrl: string): Transporter {
  const known = transports.get(smtpUrl);
  if (known !== undefined) return known;
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const isSecure = protocol === "smtps:";
  const usualPort = isSecure ? 465 : 587;
  const made = createTransport({
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
