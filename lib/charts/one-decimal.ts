/** Coordinates need no more than a tenth of a pixel; more only costs bytes. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
