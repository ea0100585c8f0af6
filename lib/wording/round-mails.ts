import type { PlainMail } from "./workspace-mails";

/** Asks an address to answer in a round; who asks, and of what, stands on the page behind the link. */
export function askingMail(to: string, link: string): PlainMail {
  return {
    to,
    subject: "You are asked how secure your team's platform is",
    text: `Somebody on your team asks you, among others, how the security of its Kubernetes platform stands. You need no account. Nobody sees what you alone answer.\n\nSee who asks, and begin: ${link}\n\nThe link is yours alone: it belongs to the first browser that begins with it, and a newer one ends it. If you do not know what this is about, you need not do anything.\n`,
  };
}

/** Tells somebody who has begun that their answers were deleted with the link that they had. */
export function replacedMail(to: string, link: string): PlainMail {
  return {
    to,
    subject: "Your answers were deleted, and you have a new link",
    text: `The person who asked you about your team's platform replaced your personal link. The earlier link no longer works, and what you answered with it was deleted.\n\nSee who asks, and answer again: ${link}\n\nThe link is yours alone: it belongs to the first browser that starts with it. If you were not expecting this, ask that person before you answer.\n`,
  };
}

/** Reminds somebody who has begun: by the address of their own browser's page, which lets nobody else in. */
export function goOnMail(to: string, link: string): PlainMail {
  return {
    to,
    subject: "Your answers about your team's platform are not done yet",
    text: `You have begun to answer how the security of your team's Kubernetes platform stands. Whoever asked would be glad if you finished, or said that you are done.\n\nGo on, in the browser in which you began: ${link}\n`,
  };
}
