import { expect, test } from "vitest";
import { controlRow } from "@/components/report/control-row";
import { makeReport } from "@/tests/fixtures/make-report";

test("a control's row says weight, level and what they make; one that does not apply counts nowhere", () => {
  const [control] = makeReport().controls;
  if (control === undefined) throw new Error("the example has controls");
  const known = controlRow({
    ...control,
    title: "A <b> & c",
    weight: 3,
    state: "known",
    level: 3,
    reached: 2.25,
    target: 4,
  });
  expect(known.toString()).toBe(
    '<tr><th scope="row">A &#60;b&#62; &#38; c</th><td>3</td><td>3</td><td>2.25</td><td>4</td></tr>',
  );
  expect(controlRow({ ...control, weight: 2, state: "unsure", level: null, reached: 0 }).toString()).toContain(
    "<td>not sure</td><td>0</td>",
  );
  expect(controlRow({ ...control, state: "not-applicable", level: null, reached: null }).toString()).toMatch(
    /<td>&#8211;<\/td><td>&#8211;<\/td><\/tr>$/,
  );
});
