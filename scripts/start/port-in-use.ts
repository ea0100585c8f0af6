/** The address is taken, most likely by another Plimsoll. */
export class PortInUse extends Error {
  override readonly name = "PortInUse";

  constructor(port: number) {
    super(`port ${port} is in use; stop what listens there, or set PORT to another one`);
  }
}
