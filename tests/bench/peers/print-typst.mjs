// The same words by Typst.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { answerPrints } from './print.mjs'

/** @type {NodeCompiler | null} */
let compiler = null
answerPrints(({ blocks, fonts }) => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts.folder] }] })
  const head =
    '#set page(paper: "a4", margin: 56pt)\n#set document(title: "Plan")\n#set text(font: "Atkinson Hyperlegible Next", lang: "en")\n'
  const said = blocks.map(
    ({ text, size, bold }) => `#text(size: ${size}pt, weight: ${bold ? '"bold"' : '"regular"'})[#${JSON.stringify(text)}]\n`
  )
  const bytes = compiler.pdf({ mainFileContent: head + said.join('\n') })
  compiler.evictCache(0) // a plan is never printed twice
  return bytes
})
