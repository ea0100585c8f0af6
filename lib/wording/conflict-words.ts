/** Why a question or note needs a decision, the same with and without script. */
export const conflictWords = {
  question: {
    lead: "This question was answered elsewhere while you had it open.",
    restored: "An older state of the server was restored: your later answer is not in it.",
  },
  note: {
    lead: "This note was changed elsewhere while you had it open.",
    restored: "An older state of the server was restored: your later note is not in it.",
  },
} as const;
