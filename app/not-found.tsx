import type { Metadata } from "next";
import { requestClaimsPerson } from "@/app/request";
import { NotFoundPage } from "@/components/layout/not-found-page";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default async function NotFound() {
  return <NotFoundPage isSignedIn={await requestClaimsPerson()} />;
}
