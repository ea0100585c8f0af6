/** What loopback comes to, as coarsely as a network is kept. */
const ownMachine = ["127.0.0.0/24", "::/48"];

/** Where something came from, as coarsely as that is kept. */
export function networkWords(network: string | null): string {
  if (network === null) return "not known";
  return ownMachine.includes(network) ? "the server’s own machine" : network;
}
