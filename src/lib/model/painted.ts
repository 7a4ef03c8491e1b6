/** Resolves once what stands on the page now has been painted. A page that is not seen is not painted: it goes on. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		const unseen = setTimeout(resolve, 50);
		globalThis.requestAnimationFrame?.(() => {
			clearTimeout(unseen);
			setTimeout(resolve);
		});
	});
}
