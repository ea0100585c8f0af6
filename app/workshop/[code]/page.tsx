import type { Metadata } from "next";
import { orNotFound, requestGuest, requestNetwork, requestRefused } from "@/app/request";
import { RefusedSummary } from "@/components/ui/refused-form";
import { NoWorkshop } from "@/components/workshop/no-workshop";
import { WorkshopOfferView } from "@/components/workshop/workshop-offer-view";
import { readWorkshopOffer } from "@/lib/data/workshop-joining";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Join a workshop" };

/** Where the QR code leads: says what is revealed, before anything is begun. */
export default async function WorkshopOfferPage({ params }: PageProps<"/workshop/[code]">) {
  const { code } = await params;
  const path = `/workshop/${encodeURIComponent(code)}`;
  return orNotFound(
    async () => {
      const offer = await readWorkshopOffer(await requestGuest(), { code, network: await requestNetwork() });
      const refused = await requestRefused(path);
      return (
        <>
          <RefusedSummary title="Not joined yet" refused={refused} />
          <WorkshopOfferView offer={offer} code={code} formKey={newId()} />
        </>
      );
    },
    <NoWorkshop />,
    `${path}/wait`,
  );
}
