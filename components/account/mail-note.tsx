/** Said wherever a mail is promised that this server cannot send. */
export function MailNote({ canSendMail }: Readonly<{ canSendMail: boolean }>) {
  if (canSendMail) return null;
  return <p className="notice">This server has no mail: whoever runs it finds the link in its output.</p>;
}
