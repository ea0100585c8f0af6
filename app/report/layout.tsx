import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requestPerson } from "@/app/request";
import { Frame } from "@/components/layout/frame";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function ReportLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <Frame person={await requestPerson()}>{children}</Frame>;
}
