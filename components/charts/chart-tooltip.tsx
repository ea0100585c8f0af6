type Props = Readonly<{ title: string; lines: readonly string[] }>;

/** What is said of the row or point under the pointer or the focus. */
export function ChartTooltip({ title, lines }: Props) {
  return (
    <p className="chart-tooltip">
      <strong>{title}</strong>
      {lines.map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </p>
  );
}
