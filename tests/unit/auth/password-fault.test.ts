import { describe, expect, test } from "vitest";
import { passwordFault } from "@/lib/auth/password-fault";

const ada = { email: "ada.lovelace@example.org", name: "Ada Lovelace" };

describe("AU-1 a password", () => {
  test.each([
    "password1234",
    "Password123!",
    "passwordpassword",
    "p@ssw0rdp@ssw0rd",
    "123456789012",
    "1234567890qwerty",
    "qwertyuiopas",
    "qwertyuiop[]",
    "1q2w3e4r5t6y",
    "q1w2e3r4t5y6u7",
    "iloveyou1234",
    "letmein12345",
    "zxcvbnm12345",
    "administrator",
    "unbelievable",
    "welcome2024!",
    "ChangeMe12345",
    "abcdefghijkl",
    "aaaaaaaaaaaa",
    "mypassword123",
  ])("%s is on the lists that are tried first", (password) => {
    expect(passwordFault(password, ada)).toBe("common");
  });

  test.each(["ada.lovelace@example.org", "ADA LOVELACE", "lovelacelovelace", "lovelace2026"])(
    "%s is mostly the person's own name or address",
    (password) => {
      expect(passwordFault(password, ada)).toBe("personal");
    },
  );

  test.each(["plimsollplimsoll", "kubernetes2026", "security12345"])(
    "%s is mostly words of the product",
    (password) => {
      expect(passwordFault(password, ada)).toBe("product");
    },
  );

  test("has 12 to 128 characters, whatever a character takes in memory", () => {
    expect(passwordFault("zK9#mQ2$vL5", ada)).toBe("short");
    expect(passwordFault("zK9#mQ2$vL5x", ada)).toBeNull();
    expect(passwordFault("🦀🌷🎈🪁🧭🛶", ada)).toBe("short"); // 6 characters in 12 units
    expect(passwordFault("🦀".repeat(64), ada)).toBeNull();
    expect(passwordFault("🦀🌷".repeat(64), ada)).toBeNull();
    expect(passwordFault("🦀🌷".repeat(64).concat("x"), ada)).toBe("long");
  });

  test("needs no digit, capital or sign", () => {
    expect(passwordFault("correct horse battery staple", ada)).toBeNull();
    expect(passwordFault("tulip garage moon harbour", ada)).toBeNull();
  });

  test("is looked at in a moment, however it is made", () => {
    const began = performance.now();
    passwordFault("4@8({[</369&#!1/|0$5+7%2/4@8({[</369&#!", ada);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
