import { spacedCode } from "@/lib/core/workshop/code";
import { QrCode } from "../ui/qr-code";

type Props = Readonly<{ code: string; appUrl: string; isLarge: boolean }>;

/** How to join, for a screen that a room looks at. */
export function JoinBox({ code, appUrl, isLarge }: Props) {
  const shortUrl = `${appUrl.replace(/^https?:\/\//, "")}/workshop`;
  return (
    <section className={isLarge ? "join-box join-box-large" : "join-box"} aria-label="Join">
      <QrCode text={`${appUrl}/workshop/${code}`} name={`QR code that leads to ${shortUrl}/${code}`} />
      <div>
        <p className="join-words">
          Scan it, or open <strong className="join-address">{shortUrl}</strong> and type
        </p>
        <p className="join-code">{spacedCode(code)}</p>
      </div>
    </section>
  );
}
