import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto";
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

/** Like `signValue`, and nobody without the key can read it. */
export function sealValue(value: string, key: Uint8Array, expiresAt: Date): string {
  const body = `${seal(value, hexOf(key)).toString("base64url")}.${expiresAt.getTime()}`;
  return `${body}.${signature(`sealed.${body}`, key)}`;
}

/** The value that was sealed, or null when it was altered, sealed with another key, or has expired. */
export function readSealed(sealed: string, key: Uint8Array, now: Date): string | null {
  const [value, expiresAt, given, ...more] = sealed.split(".");
  if (value === undefined || expiresAt === undefined || given === undefined || more.length > 0) return null;
  if (!isSameSecret(given, signature(`sealed.${value}.${expiresAt}`, key))) return null;
  return Number(expiresAt) > now.getTime() ? openSealed(Buffer.from(value, "base64url"), hexOf(key)) : null;
}

const hexOf = (key: Uint8Array) => Buffer.from(key).toString("hex");

function signature(body: string, key: Uint8Array): string {
  return createHmac("sha256", key).update(body).digest("base64url");
}

/**
 * What a token opens: a resume link, an invitation, a respondent's way into a round, a shared report; by mail: the
 * verification of an address, a new password, another address.
 */
export type TokenKind = "r" | "i" | "a" | "s" | "v" | "p" | "e";

/** A new token: `plm_<kind>_<256 bits>_<CRC32>`, both base62, so that secret scanners can find a leak. */
export function newToken(kind: TokenKind): string {
  const secret = base62(BigInt(`0x${randomBytes(32).toString("hex")}`), 43);
  return `plm_${kind}_${secret}_${checksum(secret)}`;
}

/** A short code of chance over these characters, for people to type; what it opens must limit guesses. */
export function newCode(characters: string, length: number): string {
  return Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join("");
}

/** Whether a text can be a token of this kind at all; a mistyped one is refused without asking the database. */
export function isToken(kind: TokenKind, text: string): boolean {
  const [, given, secret, sum] = /^plm_([a-z])_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/.exec(text) ?? [];
  return given === kind && secret !== undefined && sum === checksum(secret);
}

/** Encrypts a text (AES-256-GCM) with a secret that has at least 122 random bits; `openSealed` gives it back. */
export function seal(text: string, secret: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(secret), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text that was sealed; throws where the secret is another one or the bytes were altered. */
export function openSealed(sealed: Buffer, secret: string): string {
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(secret), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

function sealingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "plimsoll seal", 32));
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
