import type { ReactNode } from "react";
import { requestPerson } from "@/app/request";
import { Frame } from "@/components/layout/frame";

export default async function PublicLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <Frame person={await requestPerson()}>{children}</Frame>;
}
