import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound, requestNotice, requestPerson } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { InvitationGone } from "@/components/workspace/invitation-gone";
import { InvitationOffer } from "@/components/workspace/invitation-offer";
import { nobody } from "@/lib/core/access/actor";
import { readInvitation, readPastInvitation } from "@/lib/data/invitations";

export const metadata: Metadata = { title: "Invitation", robots: { index: false, follow: false } };

/** Shows what the invitation offers; joining takes a press, so that a scanner that follows links joins nothing. */
export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const { token } = await params;
  const person = await requestPerson();
  const joined = await readPastInvitation(person?.actor ?? nobody, token);
  if (joined !== null) redirect(`/workspaces/${joined}`);
  return orNotFound(
    async () => {
      const offered = await readInvitation(person?.actor ?? nobody, token);
      const refused = await requestNotice("done", `/invitations/${token}`);
      return (
        <Frame person={person}>
          <InvitationOffer
            workspaceName={offered.workspaceName}
            accessRole={offered.accessRole}
            email={offered.email}
            token={token}
            isSignedIn={person !== null}
            inviterName={offered.inviterName}
            refused={refused?.words ?? null}
          />
        </Frame>
      );
    },
    <InvitationGone />,
  );
}
