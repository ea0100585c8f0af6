/** The colours, once: pages have them as custom properties of the same names, documents and images as hex. */
export const tokens = {
  light: {
    paper: "#ffffff",
    hull: "#f3f5f7",
    rule: "#d5dbe2",
    ink: "#12263f",
    text: "#1b2733",
    soft: "#54626f",
    you: "#1f4e8c",
    others: "#b4c0cc",
    line: "#0b0f14",
    signal: "#c8441b",
    focus: "#ffb000",
  },
  dark: {
    paper: "#0f1722",
    hull: "#172230",
    rule: "#2b3a4b",
    ink: "#e9eff6",
    text: "#dbe4ee",
    soft: "#93a4b5",
    you: "#7db0f5",
    others: "#4a5c70",
    line: "#ffffff",
    signal: "#ff8f66",
    focus: "#ffb000",
  },
} as const;

export type Token = keyof typeof tokens.light;
