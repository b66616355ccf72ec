const TAG = /<(\?[^>]*\?|\/?)([\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const LOOSE_AMPERSAND = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i

/** True when metadata is well-formed XML that claims both standards and has a title. Source: ISO 14289-1, 5; ISO 19005-2, 6.6 */
export function claimsBoth(xmp: string): boolean {
  return (
    isWellFormed(xmp) &&
    /<pdfaid:part>2<\/pdfaid:part>/.test(xmp) &&
    /<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp) &&
    /<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp) &&
    /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]*\S[^<]*<\/rdf:li>/.test(xmp)
  )
}

/** Enough of XML for what we write ourselves: every tag closes in turn, and no `<` or `&` stands in words. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const words = xml.slice(at, next < 0 ? xml.length : next)
    if (LOOSE_AMPERSAND.test(words)) return false
    if (next < 0) break
    TAG.lastIndex = next
    const tag = TAG.exec(xml)
    if (!tag) return false
    const [, kind = '', name = '', attributes = '', closed = ''] = tag
    if (LOOSE_AMPERSAND.test(attributes)) return false
    if (kind === '/' && open.pop() !== name) return false
    if (kind === '' && !closed) open.push(name)
    at = TAG.lastIndex
  }
  return open.length === 0
}
