import type { Definition } from '../definition.ts'
import { FONT_FILES, isFont } from '../fonts.ts'
import { PaperFont } from '../script/paper-font.ts'
import { describe } from './metadata.ts'
import { PdfDocument, type Ref } from './pdfmake.ts'

/** The file being written: PDF/A-2a and PDF/UA-1 at once, with typefaces that every paper shares. It reads nothing but those. */
export class PaperDocument extends PdfDocument {
  readonly #fonts = new Map<string, PaperFont>()
  readonly #language: string

  constructor({ info, language }: Pick<Definition, 'info' | 'language'>) {
    const options = {
      pdfVersion: '1.7',
      subset: 'PDF/A-2a', // pdfkit’s own PDF/UA writes a list of signs that is wrong
      tagged: true,
      displayTitle: true,
      lang: language,
      autoFirstPage: false,
      font: null,
      info: {
        Title: info.title,
        Creator: info.creator,
        Producer: info.producer,
        Keywords: info.keywords,
        CreationDate: info.creationDate,
        ModDate: info.creationDate
      }
    }
    super({}, {}, {}, {}, options, null, (path) => files.has(path))
    this.#language = language
    // pdfkit puts these on each document itself, above any class.
    this._addPdfaMetadata = () => undefined
  }

  override provideFont(family: string, bold: boolean): PaperFont {
    if (!isFont(family)) throw new Error('no such typeface')
    const file = FONT_FILES[family][bold ? 'bold' : 'normal']
    const made = this.#fonts.get(file) ?? new PaperFont(this, file, { number: this.#fonts.size + 1, lang: this.#language })
    this.#fonts.set(file, made)
    return made
  }

  /** pdfkit writes the title and the rest as they are into XML; here they are escaped. */
  override endMetadata(): void {
    const made: Ref = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    made.compress = false
    made.end(Buffer.from(describe(this.info), 'utf8'))
    this.metadataRef = made
    this._root.data['Metadata'] = made
  }
}

const files: ReadonlySet<string> = new Set(Object.values(FONT_FILES).flatMap(({ normal, bold }) => [normal, bold]))

/** Every byte of a document that is finished. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const chunks: Uint8Array[] = []
  document.on('data', (chunk) => void chunks.push(chunk))
  document.on('error', reject)
  document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  document.end()
  return promise
}
