import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

/** A new secret of 256 bits from the system's generator, as base64url. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret. SHA-256 suffices, because 256 random bits cannot be guessed from it. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Whether two texts are equal, in a time that does not say where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hashSecret(given), hashSecret(expected));
}

/** Signs a short-lived value; `readSigned` with the same key gives it back until then. */
export function signValue(value: string, key: Uint8Array, expiresAt: Date): string {
  const body = `${Buffer.from(value).toString("base64url")}.${expiresAt.getTime()}`;
  return `${body}.${signature(body, key)}`;
}

/** The value that was signed, or null when it was altered, signed with another key, or has expired. */
export function readSigned(signed: string, key: Uint8Array, now: Date): string | null {
  const [value, expiresAt, given, ...more] = signed.split(".");
  if (value === undefined || expiresAt === undefined || given === undefined || more.length > 0) return null;
  if (!isSameSecret(given, signature(`${value}.${expiresAt}`, key))) return null;
  return Number(expiresAt) > now.getTime() ? Buffer.from(value, "base64url").toString() : null;
}

function signature(body: string, key: Uint8Array): string {
  return createHmac("sha256", key).update(body).digest("base64url");
}

/** A new token for a resume link: `plm_r_<256 bits>_<CRC32>`, both base62, so that secret scanners can find a leak. */
export function newResumeToken(): string {
  const secret = base62(BigInt(`0x${randomBytes(32).toString("hex")}`), 43);
  return `plm_r_${secret}_${checksum(secret)}`;
}

/** Whether a text can be a resume token at all; a mistyped one is refused without asking the database. */
export function isResumeToken(text: string): boolean {
  const [, secret, sum] = /^plm_r_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/.exec(text) ?? [];
  return secret !== undefined && sum === checksum(secret);
}

function checksum(secret: string): string {
  return base62(BigInt(crc32(secret)), 6);
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function base62(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  while (rest > 0n) {
    text = digits.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return text.padStart(length, "0");
}
