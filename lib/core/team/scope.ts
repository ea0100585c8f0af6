/** What a workspace assesses in rounds and workshops, with how many of its rounds are closed, and its workshops. */
export type Scope = Readonly<{
  id: string;
  name: string;
  isArchived: boolean;
  closedRounds: number;
  workshops: number;
}>;
