import { env } from "@/lib/platform/env";
import type { Mail } from "@/lib/platform/mail";

/** Links lead to the configured address, whatever name a request came by. */
const link = (path: string) => `${env().appUrl}${path}`;

const unasked = "If you did not ask for this, you need not do anything.";

export function verificationMail(to: string, token: string): Mail {
  return {
    to,
    subject: "Confirm your address for Plimsoll",
    text: `To confirm this address, open this link within 30 minutes and give the password you chose:\n\n${link(`/verify/${token}`)}\n\n${unasked}\n`,
  };
}

/** To the owner of an address with which somebody signed up again. */
export function alreadyKnownMail(to: string): Mail {
  return {
    to,
    subject: "You already have an account at Plimsoll",
    text: `Somebody, perhaps you, signed up with this address, which already has an account. Nothing was changed.\n\nSign in: ${link("/sign-in")}\nNew password: ${link("/forgot-password")}\n\n${unasked}\n`,
  };
}

export function resetMail(to: string, token: string): Mail {
  return {
    to,
    subject: "Choose a new password for Plimsoll",
    text: `To choose a new password, open this link within 30 minutes. It works once, and signs you out everywhere:\n\n${link(`/reset-password/${token}`)}\n\n${unasked} Your password stays as it is.\n`,
  };
}

export function passwordChangedMail(to: string): Mail {
  return {
    to,
    subject: "Your password at Plimsoll was changed",
    text: `The password of your account was changed, and every other session ended.\n\nIf this was not you, choose a new one at once: ${link("/forgot-password")}\n`,
  };
}

export function newAddressMail(to: string, token: string): Mail {
  return {
    to,
    subject: "Confirm your new address for Plimsoll",
    text: `To use this address for your account, open this link within 30 minutes on the device where you are signed in:\n\n${link(`/account/email/${token}`)}\n\n${unasked}\n`,
  };
}

/** To the old address, which still could stop it. */
export function addressChangedMail(to: string): Mail {
  return {
    to,
    subject: "Your address at Plimsoll was changed",
    text: `Your account now has another address, and this one no longer opens it.\n\nIf this was not you, tell whoever runs ${env().appUrl}.\n`,
  };
}

/** To the owner of an account, whoever sat at it. */
export function passkeyAddedMail(to: string): Mail {
  return {
    to,
    subject: "A passkey was added to your account at Plimsoll",
    text: `A device can now sign in to your account with a passkey, without your password.\n\nYour passkeys: ${link("/account")}\n\nIf this was not you, choose a new password at once, and remove the passkey on the same page: ${link("/forgot-password")}\n`,
  };
}

export function secondFactorMail(to: string, isOn: boolean): Mail {
  return {
    to,
    subject: `One-time codes were switched ${isOn ? "on" : "off"} at Plimsoll`,
    text: `Signing in to your account ${isOn ? "now takes" : "no longer takes"} a one-time code.\n\nIf this was not you, choose a new password at once: ${link("/forgot-password")}\n`,
  };
}
