// The engine's build for browsers looks for a global to make workers of when it is loaded. Tests give the engine their own.
Reflect.set(globalThis, 'Worker', function noWorker() {
	throw new Error('tests open the engine in a thread of their own');
});
