import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Frame } from "@/components/layout/frame";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function WorkshopLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <Frame>{children}</Frame>;
}
