import pdfMake from 'pdfmake'
import type { Definition } from './definition.ts'
import { FONT_FILES } from './fonts.ts'

const files: ReadonlySet<string> = new Set(Object.values(FONT_FILES).flatMap(({ normal, bold }) => [normal, bold]))

// pdfmake is one for the whole process: it may fetch nothing, and read nothing but our typefaces.
pdfMake.setUrlAccessPolicy(() => false)
pdfMake.setLocalAccessPolicy((path) => files.has(path))
pdfMake.setFonts(FONT_FILES)

/** The bytes of a PDF. definition: a fresh one, for pdfmake writes in it. */
export async function printed(definition: Definition): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pdfMake.createPdf(definition as unknown as Parameters<typeof pdfMake.createPdf>[0]).getBuffer())
}
