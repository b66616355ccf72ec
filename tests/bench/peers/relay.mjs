// The floor: passes every message on to everybody else in the room, and knows nothing of what is in it.
import { WebSocketServer } from 'ws'
/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map()
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false })
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (bytes) => {
    for (const other of room) if (other !== socket) other.send(bytes)
  })
  socket.on('close', () => room.delete(socket))
})
