// The same words by pdfkit, by hand.
import PDFDocument from 'pdfkit'
import { answerPrints } from './print.mjs'

answerPrints(({ blocks, fonts }) => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    tagged: true,
    lang: 'en-GB',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: 'Plan' }
  })
  doc.registerFont('normal', fonts.normal).registerFont('bold', fonts.bold)
  /** @type {Buffer[]} */
  const parts = []
  const done = new Promise((resolve) => doc.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))))
  const all = doc.struct('Document')
  doc.addStructure(all)
  for (const { text, size, bold } of blocks) {
    const print = () =>
      void doc
        .font(bold ? 'bold' : 'normal')
        .fontSize(size)
        .text(text)
        .moveDown(0.4)
    all.add(doc.struct(size > 14 ? 'H2' : 'P', print))
  }
  all.end()
  doc.end()
  return done
})
