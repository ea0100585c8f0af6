import { expect, type Page, test } from "@playwright/test";

/** The chart that says how containers are used, told apart by segment. */
const containers = (page: Page) => page.getByRole("figure", { name: /containers/i }).filter({ hasText: "thin bars" });

/** The trend whose editions tell segments apart. */
const challenge = (page: Page) => page.getByRole("figure", { name: /^Security as a challenge/ });

async function choosesAnotherSegment(page: Page) {
  await page.goto("/example");
  const segment = page.getByRole("region", { name: "Your segment" });
  await expect(segment).toContainText("can be told apart by organisations like yours");
  await expect(containers(page).first()).toContainText("your region: Europe, n =");
  await expect(challenge(page)).toContainText("Squares: your region, Europe.");
  await segment.getByRole("link", { name: /^Size:/ }).click();
  await expect(page).toHaveURL(/\?segment=size#segment$/);
  await expect(containers(page).first()).toContainText("your size: 1,000–4,999 employees, n = 410");
  await expect(containers(page).first()).toContainText("You chose this dimension.");
  await expect(challenge(page)).toContainText("Squares: your size, 1,000–4,999 employees.");
  await challenge(page).getByText("View as table").click();
  await expect(challenge(page).getByRole("row", { name: /^2021/ })).toContainText("25 %");
  await expect(challenge(page).getByRole("row", { name: /^2020/ })).toContainText("123");
}

test("a reader sees their own segment beside everybody, and takes another one at once", async ({ page }) => {
  await choosesAnotherSegment(page);
  await expect(page.getByRole("link", { name: "Download PDF" })).toHaveAttribute(
    "href",
    "/example/report.pdf?segment=size",
  );
  const table = await (await page.request.get("/example/report.csv?segment=size")).text();
  expect(table).toContain("1,000–4,999 employees");
});

test("a control stands beside what others do, with how sure that is and where it was read", async ({ page }) => {
  await page.goto("/example");
  const practice = page.getByRole("region", { name: "What others do" });
  const signing = practice.getByRole("listitem").filter({ hasText: "Signing artefacts" });
  await expect(signing).toContainText("You, level 2");
  await expect(signing).toContainText(
    /89\s%\sof AWS’s 2020 respondents did not sign images \(95\s% interval 83 to 93\s%, n\s=\s151\)/,
  );
  await expect(signing).toContainText("This describes level 0. Your level is higher");
  await expect(signing.getByRole("link", { name: /AWS Container Security Survey 2020/ })).toHaveAttribute(
    "href",
    /^https:/,
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("another segment is a link", async ({ page }) => {
    await choosesAnotherSegment(page);
  });
});
