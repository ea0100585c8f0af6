import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import { env } from "@/lib/platform/env";
import { hashPassword, verifyPassword } from "@/lib/platform/password-hash";
import { accountsAdapter } from "./accounts-adapter";
import { isHttps } from "./cookie";
import { freshSeconds, idleSeconds, longestSeconds } from "./fresh";
import { leastCharacters, mostCharacters } from "./password-fault";
import { recordedNetwork } from "./recording";
import { storedRecoveryCodes } from "./recovery-codes";
import { challengeCookieName, secondFactorCookieName, sessionCookieName, sessionKey } from "./session-cookie";

const make = () => {
  const { appUrl, allowedOrigins } = env();
  const attributes = { secure: isHttps(appUrl), httpOnly: true, sameSite: "lax", path: "/" } as const;
  return betterAuth({
    appName: "Plimsoll",
    baseURL: appUrl,
    trustedOrigins: [...allowedOrigins],
    secret: sessionKey(env()),
    database: accountsAdapter,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Nothing of it is reachable by HTTP: our own doors call it, after our own limits.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: leastCharacters,
      maxPasswordLength: mostCharacters * 2, // it counts UTF-16 units, we count characters
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: {
      expiresIn: longestSeconds,
      disableSessionRefresh: true,
      freshAge: freshSeconds,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: "hashed" },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              expiresAt: new Date(session.createdAt.getTime() + idleSeconds * 1000),
              ipAddress: recordedNetwork(),
              userAgent: (session.userAgent ?? "").slice(0, 300),
            },
          }),
        },
      },
    },
    advanced: {
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false, // it would put a prefix of its own before the name
      defaultCookieAttributes: attributes,
      cookies: {
        session_token: { name: sessionCookieName(appUrl) },
        two_factor: { name: secondFactorCookieName(appUrl) },
        [challengeCookieName(appUrl)]: { name: challengeCookieName(appUrl) },
      },
    },
    plugins: [
      twoFactor({ issuer: "Plimsoll", backupCodeOptions: { storeBackupCodes: storedRecoveryCodes } }),
      passkey({
        rpID: new URL(appUrl).hostname,
        rpName: "Plimsoll",
        origin: appUrl,
        advanced: { webAuthnChallengeCookie: challengeCookieName(appUrl) },
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: async ({ verification }) => needVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => needVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });
};

/** A passkey stands for a password and more: holding the device is not enough, it must have asked who holds it. */
function needVerified(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED" });
}

let made: ReturnType<typeof make> | undefined;

/** better-auth, for sign-in by password, one-time code, recovery code and passkey. */
export function auth(): ReturnType<typeof make> {
  made ??= make();
  return made;
}
