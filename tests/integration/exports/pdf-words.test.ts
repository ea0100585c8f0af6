import { describe, expect, test } from "vitest";
import { controlGroups } from "@/lib/exports/pdf/control-rows";
import { printedNotes } from "@/lib/exports/pdf/printed-notes";
import { renderPdf } from "@/lib/exports/pdf/render-pdf";
import { exampleReport, reportOfControls } from "@/tests/fixtures/example-report";
import { readPdf } from "@/tests/fixtures/pdf-text";

const print = async (report = exampleReport()) => readPdf(await renderPdf(report, { paper: "a4" }));

describe("the words of a report's PDF", () => {
  test("what others do is set apart from the answer, and what is not known is said in words", async () => {
    const [first] = reportOfControls("2").controls.filter(({ practices }) => practices.length > 0);
    const id = first?.id ?? "";
    const report = exampleReport({ tokens: { [id]: "unsure" } });
    const rows = controlGroups(report, []).flatMap((group) => group.rows);
    expect(rows.find((row) => row.id === id)).toMatchObject({ text: "Not sure" });
    expect(rows.filter((row) => row.text === "")).toEqual([]);
    const pages = (await print(report)).pages.filter((page) => page.includes("What was answered"));
    expect(pages.some((page) => /Not sure [1-3] [^.]{1,80} Others /.test(page))).toBe(true);
    expect(pages.filter((page) => /What was answered Weight (?:Others|[^→]{1,80} Others) /.test(page))).toEqual([]); // parted from its control
  });

  test("a note keeps its lines, and takes the room of as many", async () => {
    const { controls } = reportOfControls("2");
    const report = {
      ...reportOfControls("2"),
      notes: [{ controlId: controls[0]?.id ?? "", texts: ["one\ntwo\nthree"] }],
    };
    const [group] = controlGroups(report, printedNotes(report).printed);
    expect(group?.notes.map(({ texts }) => texts)).toEqual([[["one", "two", "three"]]]);
    expect((await print(report)).says("onetwothree")).toBe(true);
    const many = { ...report, notes: controls.map(({ id }) => ({ controlId: id, texts: ["a\n".repeat(400)] })) };
    expect(printedNotes(many).printed).toHaveLength(1);
  });

  test("a long word breaks by nothing that is copied or searched", async () => {
    const scope = "production-eks-frankfurt-01.example.internal";
    const read = await print(exampleReport({ assessment: { scope } }));
    expect(read.pages.join("")).not.toContain("\u{200b}");
    expect(read.pages.slice(1).filter((page) => !page.includes(scope))).toEqual([]);
    expect(read.bookmarks).toContain(`Readiness report: ${scope}`);
  });

  test("the title is in any writing, also one that the fonts lack", async () => {
    const scope = "本番クラスタ دفع";
    expect((await print(exampleReport({ assessment: { scope } }))).bookmarks).toContain(`Readiness report: ${scope}`);
  });
});
