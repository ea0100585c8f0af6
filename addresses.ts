/** Downloads and pictures: never a page, even if a browser shows one. `*` is one part of an address. */
const files = [
  "/account/data.json",
  "/assess/*/workshop/state",
  "/benchmarks/*/charts/*/image.svg",
  "/benchmarks/figures.csv",
  "/benchmarks/figures.json",
  "/example/charts/*/image.svg",
  "/example/report.csv",
  "/example/report.json",
  "/example/report.pdf",
  "/example/team/charts/*/image.svg",
  "/example/team/report.csv",
  "/example/team/report.json",
  "/example/team/report.pdf",
  "/report/*/charts/*/image.svg",
  "/report/*/report.csv",
  "/report/*/report.json",
  "/report/*/report.pdf",
  "/robots.txt",
  "/sitemap.xml",
  "/trends/charts/*/image.svg",
  "/workspaces/*/export.csv",
  "/workspaces/*/export.json",
  "/workspaces/*/log.csv",
  "/workspaces/*/workshops/*/state",
];

/** What takes a POST. Next would show a page to any method, and look for an action in what was posted. */
const changes = [
  "/account/delete",
  "/account/email/*/confirm",
  "/account/email/send",
  "/account/name",
  "/account/passkeys/*/remove",
  "/account/passkeys/add",
  "/account/passkeys/options",
  "/account/password",
  "/account/second-factor/begin",
  "/account/second-factor/confirm",
  "/account/second-factor/end",
  "/account/second-factor/recovery-codes",
  "/account/sessions/*/end",
  "/account/sessions/end-all",
  "/account/sessions/end-others",
  "/assess/*/answers",
  "/assess/*/claim",
  "/assess/*/delete",
  "/assess/*/end-other-devices",
  "/assess/*/finish",
  "/assess/*/move",
  "/assess/*/resume-link",
  "/assess/*/widen",
  "/assess/start",
  "/forgot-password/send",
  "/invitations/*/accept",
  "/join/*/start",
  "/report/*/basis",
  "/report/*/figures",
  "/reset-password/*/save",
  "/resume/*/open",
  "/sign-in/code/give",
  "/sign-in/passkey/options",
  "/sign-in/passkey/show",
  "/sign-in/password",
  "/sign-out",
  "/sign-up/send",
  "/verify/*/confirm",
  "/verify/send",
  "/workshop/*/join",
  "/workshop/find",
  "/workspaces/*/assess",
  "/workspaces/*/delete",
  "/workspaces/*/invitations/*/end",
  "/workspaces/*/leave",
  "/workspaces/*/members/*/remove",
  "/workspaces/*/members/*/role",
  "/workspaces/*/members/invite",
  "/workspaces/*/rounds/*/ask",
  "/workspaces/*/rounds/*/close",
  "/workspaces/*/rounds/*/end-link",
  "/workspaces/*/rounds/*/join",
  "/workspaces/*/rounds/*/make-link",
  "/workspaces/*/rounds/*/remind",
  "/workspaces/*/rounds/*/respondents/*/renew",
  "/workspaces/*/rounds/*/respondents/*/withdraw",
  "/workspaces/*/rounds/open",
  "/workspaces/*/scopes/*/archive",
  "/workspaces/*/scopes/*/restore",
  "/workspaces/*/settings/change",
  "/workspaces/*/workshops/*/agree",
  "/workspaces/*/workshops/*/close",
  "/workspaces/*/workshops/*/reveal",
  "/workspaces/*/workshops/*/step",
  "/workspaces/*/workshops/open",
  "/workspaces/create",
];

const file = oneOf(files);
const change = oneOf(changes);

/** Whether a download or picture lies at this path. */
export function isFile(path: string): boolean {
  return file.test(path);
}

/** Whether this path takes a POST and nothing else. */
export function isChange(path: string): boolean {
  return change.test(path);
}

function oneOf(addresses: readonly string[]): RegExp {
  const patterns = addresses.map((address) => address.replaceAll(".", "\\.").replaceAll("*", "[^/]+"));
  return new RegExp(`^(?:${patterns.join("|")})$`);
}
