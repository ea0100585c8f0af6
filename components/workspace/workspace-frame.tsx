import type { ReactNode } from "react";
import { may, type WorkspacePermission } from "@/lib/core/access/policy";
import type { Workspace } from "@/lib/core/workspace/workspace";
import { Frame } from "../layout/frame";
import "./workspace.css";

/** The pages of a workspace, by what their address ends with. */
const places = [
  { end: "", label: "Assessments", needs: "workspace.read" },
  { end: "/rounds", label: "Rounds", needs: "workspace.read" },
  { end: "/trend", label: "Trend", needs: "workspace.read" },
  { end: "/workshops", label: "Workshops", needs: "workspace.read" },
  { end: "/members", label: "Members", needs: "workspace.read" },
  { end: "/log", label: "Log", needs: "workspace.audit" },
  { end: "/settings", label: "Settings", needs: "workspace.read" },
] as const satisfies readonly Readonly<{ end: string; label: string; needs: WorkspacePermission }>[];

export type Place = (typeof places)[number]["end"];

type Props = Readonly<{
  person: Readonly<{ name: string }>;
  workspace: Workspace;
  place: Place;
  title: string;
  done?: string | null;
  children: ReactNode;
}>;

/** What is round every page of a workspace: its name, its other pages, and what was just done. */
export function WorkspaceFrame({ person, workspace, place, title, done = null, children }: Props) {
  const shown = places.filter(({ needs }) => may(workspace.accessRole, needs));
  return (
    <Frame person={person}>
      <p className="workspace-name">
        <a href="/workspaces">Workspaces</a> / <bdi>{workspace.name}</bdi>
      </p>
      <h1>{title}</h1>
      <nav className="workspace-nav" aria-label="Workspace">
        <ul>
          {shown.map(({ end, label }) => (
            <li key={end}>
              <a href={`/workspaces/${workspace.id}${end}`} aria-current={end === place ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {done === null ? null : (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {children}
    </Frame>
  );
}
