import { redirect } from "next/navigation";
import { orNotFound, requestRefused, requestVisitor } from "@/app/request";
import { linkGone } from "@/app/shared/plain-pages";
import { LinkGone } from "@/components/sharing/link-gone";
import { PassphraseForm } from "@/components/sharing/passphrase-form";
import { checkVisit } from "@/lib/data/shared-reports";

export default async function PassphrasePage({ params }: PageProps<"/shared/view/[linkId]/passphrase">) {
  const { linkId } = await params;
  const address = `/shared/view/${linkId}`;
  return orNotFound(
    async () => {
      const visitor = await requestVisitor(linkId);
      if (visitor.hasEntered) redirect(address);
      await checkVisit(visitor);
      const refused = await requestRefused(`${address}/passphrase`);
      return <PassphraseForm action={`${address}/enter`} wrong={refused?.wrong.passphrase ?? null} />;
    },
    <LinkGone {...linkGone} />,
  );
}
