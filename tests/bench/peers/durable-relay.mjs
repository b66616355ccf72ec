// The floor for whoever keeps first and shows then: what comes in within 7 ms is written to a file, asked onto the disk, and passed on
// unread, each message by itself.
import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import { WebSocketServer } from 'ws'
const GATHER_MS = 7
const file = openSync(`${process.env.DATA_DIR}/journal`, 'a')
/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map()
/** @type {{ from: import('ws').WebSocket, room: Set<import('ws').WebSocket>, bytes: Buffer }[]} */
let waiting = []
function keep() {
  const group = waiting
  waiting = []
  writeSync(file, Buffer.concat(group.map(({ bytes }) => bytes)))
  fdatasyncSync(file)
  for (const { from, room, bytes } of group) for (const other of room) if (other !== from) other.send(bytes)
}
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false })
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (bytes) => {
    waiting.push({ from: socket, room, bytes: /** @type {Buffer} */ (bytes) })
    if (waiting.length === 1) setTimeout(keep, GATHER_MS)
  })
  socket.on('close', () => room.delete(socket))
})
