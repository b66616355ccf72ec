import { sayWhy } from './api.ts'

/** One act at a time that somebody asks for, such as sending a form. `said`: why it did not come off, empty while there is nothing to say. */
export class Acting {
  busy = $state(false)
  said = $state('')

  /** Does it, unless another is under way. */
  async go(act: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.said = ''
    try {
      await act()
    } catch (thrown) {
      this.said = sayWhy(thrown)
    } finally {
      this.busy = false
    }
  }
}
