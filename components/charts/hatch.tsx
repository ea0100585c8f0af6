type Props = Readonly<{ id: string; of: "you" | "others" }>;

/** The pattern of what is not known (of the reader) or not published (of others). */
export function Hatch({ id, of }: Props) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="s" d="M0 0h6v6H0z" />
        <path className={of === "you" ? "m" : "n"} d="M3 0V6" />
      </pattern>
    </defs>
  );
}
