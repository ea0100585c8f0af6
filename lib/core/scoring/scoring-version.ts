/** Version of the scoring rules in this folder. Stored with every assessment; raised when a rule changes a number. */
export const scoringVersion = "1";
