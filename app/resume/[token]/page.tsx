import type { Metadata } from "next";

export const metadata: Metadata = { title: "Go on with an assessment", referrer: "same-origin" };

/** Says what the link does and asks: opening takes a press, so that a mail scanner that follows links opens nothing. */
export default async function ResumePage({ params }: PageProps<"/resume/[token]">) {
  const { token } = await params;
  return (
    <div className="failing">
      <h1>Go on with an assessment here</h1>
      <p className="lead">
        This link lets this device read, change and delete an assessment that was begun on another one.
      </p>
      <p>
        If the link was renewed or is older than 90 days, it no longer opens anything. Make a new one on the first
        device.
      </p>
      <form method="post" action={`/resume/${encodeURIComponent(token)}/open`}>
        <button className="button" type="submit">
          Open it on this device
        </button>
      </form>
    </div>
  );
}
