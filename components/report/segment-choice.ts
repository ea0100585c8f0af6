import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { type ProfileDimension, profileDimensionSchema } from "@/lib/core/benchmark/segment";
import type { Report } from "@/lib/core/report/report";
import { count, counted, sentence } from "@/lib/wording/numbers";
import { dimensionLabel, segmentLabel, whichSegment } from "@/lib/wording/segments";

/** Whose answers stand beside everybody's, and the way to take another segment. Null where no figure is told apart. */
export function segmentChoice(report: Report, address: string, assessAddress: string | null): Markup | null {
  const apart = report.comparisons.filter(({ segment }) => segment !== null);
  if (apart.length === 0) return null;
  const shown = html`
    <h3 class="report-claim">
      ${sentence(counted(apart.length, "question"))} of ${count(report.comparisons.length)} can be told apart by
      organisations like yours
    </h3>
    <p>${whichSegment(report.segmentBy)}</p>
    <ul class="report-segments">
      ${dimensionsOf(report).map(([dimension, label]) => choice(report, address, dimension, label))}
      ${report.segmentBy !== null && html`<li><a href="${address}#segment">As it falls</a></li>`}
    </ul>
    ${assessAddress !== null && html`<p class="small"><a href="${assessAddress}/profile">Change your profile</a></p>`}
  `;
  return readingPart({
    id: "segment",
    title: "Your segment",
    about: "Organisations of your industry, region or size among those who were asked",
    shown,
  });
}

function choice({ segmentBy }: Report, address: string, dimension: ProfileDimension, label: string): Markup {
  const words = html`${sentence(dimensionLabel(dimension))}: ${segmentLabel({ dimension, label })}`;
  if (segmentBy === dimension) return html`<li><strong>${words}</strong></li>`;
  return html`<li><a href="${address}?segment=${dimension}#segment">${words}</a></li>`;
}

/** Every dimension by which some comparison can tell the reader apart, with the segment's name. */
function dimensionsOf({ comparisons }: Report): readonly (readonly [ProfileDimension, string])[] {
  const names = comparisons.flatMap(({ segment }) => (segment === null ? [] : [segment, ...segment.others]));
  const found = new Map(names.map(({ dimension, label }) => [dimension, label]));
  return profileDimensionSchema.options.flatMap((dimension) => {
    const label = found.get(dimension);
    return label === undefined ? [] : [[dimension, label] as const];
  });
}
