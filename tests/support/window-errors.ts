/** Lets code in Node hear of errors that nobody caught as it hears of them from a window: some wasm stops dead in a task of its
 *  own, and only the window is told. Answers with what undoes it. */
export function hearErrorsAsWindow(): () => void {
	const types = ['uncaughtException', 'unhandledRejection'] as const;
	// The test runner's own listeners would fail the run, though the code under test deals with the error.
	const before = types.map((type) => [type, process.rawListeners(type)] as const);
	const target = new EventTarget();
	const own = {
		addEventListener: globalThis.addEventListener,
		removeEventListener: globalThis.removeEventListener
	};
	const tell = (error: unknown) => {
		const event = Object.assign(new Event('error', { cancelable: true }), { error });
		if (target.dispatchEvent(event)) throw error;
	};
	for (const type of types) {
		process.removeAllListeners(type);
		process.on(type, tell);
	}
	Object.assign(globalThis, {
		addEventListener: target.addEventListener.bind(target),
		removeEventListener: target.removeEventListener.bind(target)
	});
	return () => {
		Object.assign(globalThis, own);
		for (const [type, listeners] of before) {
			process.off(type, tell);
			for (const listener of listeners)
				process.on(type, (...told: unknown[]) => void Reflect.apply(listener, process, told));
		}
	};
}
