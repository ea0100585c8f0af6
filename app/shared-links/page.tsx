import type { Metadata } from "next";
import { requestActor, requestNotice } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { OwnShareLinks } from "@/components/sharing/own-share-links";
import { listOwnShareLinks } from "@/lib/data/share-links";

export const metadata: Metadata = { title: "Shared links", robots: { index: false, follow: false } };

export default async function SharedLinksPage() {
  const links = await listOwnShareLinks(await requestActor());
  const done = await requestNotice("done", "/shared-links");
  return (
    <Frame>
      <OwnShareLinks links={links} done={done?.words ?? null} />
    </Frame>
  );
}
