import type { PaperLook } from '@samepage/shared'
import { type Block, type Line, type TableBlock, type Words, type Written } from './blocks.ts'
import { directionOf } from '../plan/script/direction.ts'
import { dotsSvg } from './dots-svg.ts'
import { STYLESHEET } from './html-style.ts'

/**
 * A written paper as one page that needs nothing else: no script, nothing fetched; its pictures stand in it. Pure. What people wrote is only ever text: every sign
 * that means something in HTML is escaped, and the page forbids whatever could run in it all the same.
 */
export function toHtml(written: Written): string {
  const { language, look, title, mark, madeFor, foot, blocks } = written
  return [
    '<!doctype html>',
    `<html lang="${language === 'en' ? 'en-GB' : language}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLESHEET}</style>`,
    '</head>',
    `<body class="${CLASS[look]}">`,
    `<header>${mark ? `<p class="mark">${escaped(mark)}</p>` : ''}<p class="small">${escaped(madeFor)}</p></header>`,
    '<main>',
    ...blocks.map((block) => htmlOf(block, directionOf(language))),
    '</main>',
    `<footer><p class="small">${escaped(foot)}</p></footer>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

const CLASS: Record<PaperLook, string> = { ordinary: 'ordinary', large: 'large', spaced: 'spaced' }

function htmlOf(block: Block, direction: 'ltr' | 'rtl'): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level}${langOf(block.words)}>${escaped(block.words.text)}</h${block.level}>`
    case 'paragraph':
      return lineOf(block)
    case 'list':
      return `<ul>${block.items.map((words) => `<li>${spanOf(words)}</li>`).join('')}</ul>`
    case 'quote': {
      const whose = block.whose ? `<figcaption>${escaped(block.whose)}</figcaption>` : ''
      return `<figure class="box ${block.tone}"><blockquote${langOf(block.words)}>${paragraphs(block.words)}</blockquote>${whose}</figure>`
    }
    case 'box':
      return `<div class="box ${block.tone}">${block.lines.map(lineOf).join('')}</div>`
    case 'picture': {
      const { alt, jpeg, width, height } = block
      return `<p><img src="data:image/jpeg;base64,${escaped(jpeg)}" alt="${escaped(alt.text)}"${langOf(alt)} width="${width}" height="${height}"></p>`
    }
    case 'table':
      return tableOf(block)
    case 'dots': {
      const picture = dotsSvg(block.rows, { direction, alt: escaped(block.alt), escaped })
      const whose = `<figcaption>${escaped(block.legend)}</figcaption>`
      return `<figure class="dots">${picture}${whose}</figure>${block.tableToo ? tableOf(block.table) : ''}`
    }
    default:
      return block satisfies never
  }
}

/** On a narrow screen each row becomes a card: every cell says its heading itself. Scrolling in two directions is nobody's to do. */
function tableOf({ about, head, rows }: TableBlock): string {
  const titles = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr>${row.map((lines, i) => `<td><span class="title" aria-hidden="true">${escaped(head[i] ?? '')}</span>${lines.map(lineOf).join('')}</td>`).join('')}</tr>`
  )
  return `<table><caption>${escaped(about)}</caption><thead><tr>${titles}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function lineOf({ words, lead, small }: Line): string {
  const before = lead ? `<b>${escaped(lead)}</b> ` : ''
  // A lead is in the language of the paper; the words after it may be in another.
  const said = before ? spanOf(words) : broken(words.text)
  const lang = before ? '' : langOf(words)
  return `<p${small ? ' class="small"' : ''}${lang}>${before}${said}</p>`
}

/** Within a line of the paper: its dots and leads stay at the paper’s side. */
const spanOf = (words: Words): string => (words.lang ? `<span${langOf(words)}>${broken(words.text)}</span>` : broken(words.text))

const paragraphs = ({ text }: Words): string =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

const broken = (text: string): string =>
  text
    .split('\n')
    .filter((line, i, all) => line.trim() || all.length === 1)
    .map(escaped)
    .join('<br>')

const langOf = ({ lang }: Words): string => (lang ? ` lang="${escaped(lang)}" dir="${directionOf(lang)}"` : '')

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.toWellFormed().replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
