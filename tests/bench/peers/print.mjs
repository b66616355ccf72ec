/**
 * Prints whatever it is asked for and says how long it took.
 * @param {(asked: { blocks: { text: string, size: number, bold: boolean }[], fonts: { normal: string, bold: string, folder: string } }) => Promise<Uint8Array> | Uint8Array} print
 */
export function answerPrints(print) {
  process.on('message', async (asked) => {
    const from = performance.now()
    const bytes = await print(/** @type {any} */ (asked))
    process.send?.({ ms: performance.now() - from, bytes: bytes.length })
  })
  process.on('disconnect', () => process.exit())
}
