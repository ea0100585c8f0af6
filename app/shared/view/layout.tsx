import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SharedFrame } from "@/components/sharing/shared-frame";

const title = "A report shared with Plimsoll";

export const metadata: Metadata = {
  title,
  description: "A shared readiness report.",
  robots: { index: false, follow: false, noarchive: true },
  openGraph: { title, description: "A shared readiness report." },
};

export default function SharedLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <SharedFrame>{children}</SharedFrame>;
}
