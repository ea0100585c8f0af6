import { randomUUID } from "node:crypto";

/** A new random id (UUID version 4): it says nothing about what it names, nor when that was made. */
export function newId(): string {
  return randomUUID();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text from outside has the form of our ids; anything else cannot name a thing of ours. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
