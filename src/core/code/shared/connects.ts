import type { Act } from './act';

function namesOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** What opens a line to another machine or waits for one, by the name that each language calls it, imports resolved. */
const OPENERS = namesOf(
  // Python
  'socket.socket socket.create_connection socket.create_server socket.SocketType telnetlib.Telnet',
  'asyncio.open_connection asyncio.start_server socketserver.TCPServer websocket.create_connection websockets.connect',
  'websocket.WebSocket websocket.WebSocketApp paramiko.Transport paramiko.SSHClient zmq.Context pwn.remote pwn.listen',
  // JavaScript
  'net.connect net.createConnection net.createServer net.Socket net.Server tls.connect tls.createServer tls.TLSSocket',
  'dgram.createSocket ws ws.WebSocket ws.WebSocketServer WebSocket Bun.connect Bun.listen Deno.connect Deno.connectTls',
  'Deno.listen Deno.listenTls socket.io-client socket.io-client.io',
  // PHP, Perl and Ruby
  'fsockopen pfsockopen stream_socket_client stream_socket_server socket_create socket_connect socket',
  'IO::Socket IO::Socket::INET IO::Socket::INET6 IO::Socket::IP IO::Socket::SSL Net::Telnet',
  'TCPSocket.new TCPSocket.open TCPServer.new TCPServer.open UDPSocket.new Socket.tcp Socket.new Socket.tcp_server_loop',
  'TCPSocket UDPSocket OpenSSL::SSL::SSLSocket.new',
  // Lua, R, Julia, Elixir, Erlang, Groovy and Scala
  'socket.tcp socket.connect socket.bind socketConnection make.socket serverSocket Sockets.connect Sockets.listen',
  'connect listen :gen_tcp.connect :gen_tcp.listen :ssl.connect gen_tcp:connect gen_tcp:listen ssl:connect',
  'Socket java.net.Socket ServerSocket java.net.ServerSocket',
);

/** A call or a construction by its name: whether it reaches another machine, or lets one reach this. */
export function connection(name: string): readonly Act[] {
  return OPENERS.has(name) ? [{ kind: 'connects' }] : [];
}
