// The floor for whoever also promises what we do: what comes in is put into the page, so that it can be checked and sent to who joins, sealed and
// chained to what came before; it is kept first, within 7 ms, then passed on, and its writer is told. Nobody is asked who they are, nothing is refused.
import { createCipheriv, createHash, randomFillSync } from 'node:crypto'
import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
/** @typedef {{ doc: Y.Doc, sockets: Set<import('ws').WebSocket>, key: Buffer, head: Buffer }} Room */
const GATHER_MS = 7
const KEPT = Buffer.alloc(0)
const file = openSync(`${process.env.DATA_DIR}/journal`, 'a')
/** @type {Map<string, Room>} */
const rooms = new Map()
/** @type {{ from: import('ws').WebSocket, room: Room, bytes: Buffer }[]} */
let waiting = []
/** @param {Room} room @param {Buffer} bytes */
function sealed(room, bytes) {
  const nonce = randomFillSync(Buffer.alloc(12))
  const cipher = createCipheriv('aes-256-gcm', room.key, nonce).setAAD(room.head)
  const row = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  room.head = createHash('sha256').update(room.head).update(row).digest()
  return row
}
function keep() {
  const group = waiting
  waiting = []
  for (const { room, bytes } of group) Y.applyUpdate(room.doc, bytes)
  writeSync(file, Buffer.concat(group.map(({ room, bytes }) => sealed(room, bytes))))
  fdatasyncSync(file)
  for (const { from, room, bytes } of group) for (const socket of room.sockets) socket.send(socket === from ? KEPT : bytes)
}
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false })
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? { doc: new Y.Doc(), sockets: new Set(), key: randomFillSync(Buffer.alloc(32)), head: Buffer.alloc(32) }
  rooms.set(url, room)
  room.sockets.add(socket)
  socket.on('message', (bytes) => {
    waiting.push({ from: socket, room, bytes: /** @type {Buffer} */ (bytes) })
    if (waiting.length === 1) setTimeout(keep, GATHER_MS)
  })
  socket.on('close', () => room.sockets.delete(socket))
})
