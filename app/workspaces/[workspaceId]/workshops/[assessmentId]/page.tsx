import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestRefused } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { ClosedWorkshop } from "@/components/workshop/closed-workshop";
import { RoomSteps } from "@/components/workshop/room-steps";
import { RoomView } from "@/components/workshop/room-view";
import { html } from "@/lib/charts/markup";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { controlStandings, roomControls } from "@/lib/core/workshop/room-controls";
import { readRoom } from "@/lib/data/rooms";
import { listRounds } from "@/lib/data/rounds";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Workshop" };

/** The screen that the room looks at, and below it what only its lead needs. */
export default async function RoomPage({ params }: PageProps<"/workspaces/[workspaceId]/workshops/[assessmentId]">) {
  const { workspaceId, assessmentId } = await params;
  const path = `/workspaces/${workspaceId}/workshops/${assessmentId}`;
  await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.assess", workspaceId);
    const room = await readRoom(grant, assessmentId);
    const questionnaire = questionnaireOf(room.questionnaireVersion);
    const all = controlStandings(roomControls(questionnaire, room), room);
    const domains = questionnaire.domains.filter(({ id }) => all.some(({ control }) => control.domainId === id));
    const refused = await requestRefused(path);
    const screen = { room, all, domains, base: path };
    return (
      <Frame
        nav={html`
          <a href="/workspaces/${workspaceId}/workshops"><span>Workshops of <bdi>${room.workspaceName}</bdi></span></a>
        `}
      >
        <p className="workspace-name">
          Workshop: <bdi>{room.scope}</bdi>
        </p>
        {room.isClosed ? (
          <ClosedWorkshop
            base={path}
            round={(await listRounds(grant, "workshop")).find((one) => one.assessmentId === assessmentId) ?? null}
            all={all}
          />
        ) : (
          <>
            <RoomView
              {...screen}
              appUrl={env().appUrl}
              conflict={refused?.values.questionId ?? null}
              notRevealed={refused?.values.shown ?? null}
            />
            <RoomSteps {...screen} />
          </>
        )}
      </Frame>
    );
  });
}
