import { createServer } from 'node:http';

/** Another origin, which welcomes every request: what reaches it has left the page. `close` when done. */
export async function listenElsewhere(): Promise<{ origin: string; heard: string[]; close: () => void }> {
	const heard: string[] = [];
	const server = createServer((request, response) => {
		heard.push(`${request.method} ${request.url}`);
		response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('1');
	});
	server.on('upgrade', (request, socket) => {
		heard.push(`upgrade ${request.url}`);
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	if (!bound || typeof bound === 'string') throw new Error('the listener has no port');
	return { origin: `http://127.0.0.1:${bound.port}`, heard, close: () => void server.close().closeAllConnections() };
}
