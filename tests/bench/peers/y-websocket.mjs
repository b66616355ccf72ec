// @y/websocket-server as it ships: its own program, which keeps nothing on the disk.
import '@y/websocket-server/server'
