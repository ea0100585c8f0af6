import type { Metadata } from "next";
import { orNotFound, requestActor, requestGuest, requestRefused } from "@/app/request";
import { JoinLinkGone } from "@/components/round/join-link-gone";
import { JoinOfferView } from "@/components/round/join-offer-view";
import { RefusedSummary } from "@/components/ui/refused-form";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { jobFunctionQuestion } from "@/lib/core/team/job-function-question";
import { readJoinOffer } from "@/lib/data/joining";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Answer for your team", referrer: "same-origin" };

/** Says what is asked and what is shown, and begins only at a press, so that a mail scanner that follows links begins nothing. */
export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  return orNotFound(
    async () => {
      const offer = await readJoinOffer(await requestActor(), await requestGuest(), token);
      const refused = await requestRefused(`/join/${token}`);
      const questionnaire = questionnaireOf(offer.questionnaireVersion);
      return (
        <>
          <RefusedSummary title="There is a problem" refused={refused} />
          <JoinOfferView
            offer={offer}
            minutes={offerOf(questionnaire, offer.depth).minutes}
            token={token}
            formKey={newId()}
            jobFunction={jobFunctionQuestion(questionnaire)}
            refused={refused}
          />
        </>
      );
    },
    <JoinLinkGone />,
  );
}
