// The globals that a browser's worker has and DuckDB's worker for Node expects, over node:worker_threads.
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(workerData);
