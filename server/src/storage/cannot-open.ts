/** Why Same Page cannot start with this folder, in a sentence for whoever runs it. */
export class CannotOpen extends Error {
  constructor(say: string, cause?: unknown) {
    super(say, { cause })
    this.name = 'CannotOpen'
  }
}
