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
  "/plex.woff2",
  "/problem.css",
  "/report/*/charts/*/image.svg",
  "/report/*/report.csv",
  "/report/*/report.json",
  "/report/*/report.pdf",
  "/report/*/share/preview/*/charts/*/image.svg",
  "/report/*/share/preview/*/report.csv",
  "/report/*/share/preview/*/report.json",
  "/report/*/share/preview/*/report.pdf",
  "/robots.txt",
  "/shared/view/*/charts/*/image.svg",
  "/shared/view/*/report.csv",
  "/shared/view/*/report.json",
  "/shared/view/*/report.pdf",
  "/sitemap.xml",
  "/trends/charts/*/image.svg",
  "/workspaces/*/export.csv",
  "/workspaces/*/export.json",
  "/workspaces/*/log.csv",
  "/workspaces/*/rounds/*/links.csv",
  "/workspaces/*/trend.csv",
  "/workspaces/*/trend.json",
  "/workspaces/*/trend/charts/*/image.svg",
  "/workspaces/*/workshops/*/state",
];

/**
 * What takes a POST, and the page that has its form. Next would show a page to any method, and look for an action in
 * what was posted.
 */
const changes: Readonly<Record<string, string>> = {
  "/account/delete": "/account",
  "/account/email/*/confirm": "/account/email/*",
  "/account/email/send": "/account",
  "/account/name": "/account",
  "/account/passkeys/*/remove": "/account",
  "/account/passkeys/add": "/account",
  "/account/passkeys/options": "/account",
  "/account/password": "/account",
  "/account/second-factor/begin": "/account",
  "/account/second-factor/confirm": "/account/second-factor",
  "/account/second-factor/end": "/account/second-factor",
  "/account/second-factor/recovery-codes": "/account/second-factor",
  "/account/sessions/*/end": "/account",
  "/account/sessions/end-all": "/account",
  "/account/sessions/end-others": "/account",
  "/assess/*/answers": "/assess/*",
  "/assess/*/claim": "/assess/*",
  "/assess/*/delete": "/assess/*/devices",
  "/assess/*/end-other-devices": "/assess/*/devices",
  "/assess/*/finish": "/assess/*/review",
  "/assess/*/move": "/assess/*",
  "/assess/*/resume-link": "/assess/*/devices",
  "/assess/*/widen": "/assess/*",
  "/assess/start": "/assess",
  "/forgot-password/send": "/forgot-password",
  "/invitations/*/accept": "/invitations/*",
  "/join/*/start": "/join/*",
  "/report/*/basis": "/report/*",
  "/report/*/figures": "/report/*",
  "/report/*/share/create": "/report/*/share",
  "/report/*/share/end-all": "/report/*/share",
  "/report/*/share/links/*/end": "/report/*/share/links/*",
  "/report/*/share/links/*/passphrase": "/report/*/share/links/*",
  "/report/*/share/links/*/passphrase/remove": "/report/*/share/links/*",
  "/report/*/share/links/*/renew": "/report/*/share/links/*",
  "/report/*/share/links/*/unlock": "/report/*/share/links/*",
  "/report/*/target": "/report/*",
  "/reset-password/*/save": "/reset-password/*",
  "/resume/*/open": "/resume/*",
  "/shared-links/end-all": "/shared-links",
  "/shared/view/*/enter": "/shared/view/*/passphrase",
  "/sign-in/code/give": "/sign-in/code",
  "/sign-in/passkey/options": "/sign-in",
  "/sign-in/passkey/show": "/sign-in",
  "/sign-in/password": "/sign-in",
  "/sign-out": "/account",
  "/sign-up/send": "/sign-up",
  "/verify/*/confirm": "/verify/*",
  "/verify/send": "/verify",
  "/workshop/*/join": "/workshop/*",
  "/workshop/find": "/workshop",
  "/workspaces/*/assess": "/workspaces/*",
  "/workspaces/*/delete": "/workspaces/*/settings",
  "/workspaces/*/invitations/*/end": "/workspaces/*/members",
  "/workspaces/*/leave": "/workspaces/*/settings",
  "/workspaces/*/members/*/remove": "/workspaces/*/members",
  "/workspaces/*/members/*/role": "/workspaces/*/members",
  "/workspaces/*/members/invite": "/workspaces/*/members",
  "/workspaces/*/rounds/*/answer-by": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/ask": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/close": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/end-link": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/join": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/make-link": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/mark-lead": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/remind": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/reopen": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/respondents/*/renew": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/*/respondents/*/withdraw": "/workspaces/*/rounds/*",
  "/workspaces/*/rounds/open": "/workspaces/*/rounds/new",
  "/workspaces/*/scopes/*/archive": "/workspaces/*/rounds",
  "/workspaces/*/scopes/*/restore": "/workspaces/*/rounds",
  "/workspaces/*/settings/change": "/workspaces/*/settings",
  "/workspaces/*/workshops/*/agree": "/workspaces/*/workshops/*",
  "/workspaces/*/workshops/*/close": "/workspaces/*/workshops/*",
  "/workspaces/*/workshops/*/notes/save": "/workspaces/*/workshops/*/notes",
  "/workspaces/*/workshops/*/reveal": "/workspaces/*/workshops/*",
  "/workspaces/*/workshops/*/step": "/workspaces/*/workshops/*",
  "/workspaces/*/workshops/open": "/workspaces/*/workshops/new",
  "/workspaces/create": "/workspaces",
};

const file = oneOf(files);
const change = oneOf(Object.keys(changes));

/** Whether a download or picture lies at this path. */
export function isFile(path: string): boolean {
  return file.test(path);
}

/** Whether this path takes a POST and nothing else. */
export function isChange(path: string): boolean {
  return change.test(path);
}

/** The page whose form posts to this path; null where the path takes no POST. */
export function formPageOf(path: string): string | null {
  for (const [address, page] of Object.entries(changes)) {
    const parts = new RegExp(`^${address.replaceAll("*", "([^/]+)")}$`).exec(path);
    if (parts === null) continue;
    let part = 0;
    return page.replaceAll("*", () => {
      part += 1;
      return parts[part] ?? "";
    });
  }
  return null;
}

function oneOf(addresses: readonly string[]): RegExp {
  const patterns = addresses.map((address) => address.replaceAll(".", "\\.").replaceAll("*", "[^/]+"));
  return new RegExp(`^(?:${patterns.join("|")})$`);
}
