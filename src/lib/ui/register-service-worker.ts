/** Lets the app's own files be kept by the browser, so that it works with the network off. Asks for nothing before the
 *  page has loaded, and does nothing where the browser has no service workers. `script`: address of the worker. */
export function registerServiceWorker(script: string): void {
	if (!('serviceWorker' in navigator)) return;
	if (document.readyState === 'complete') void register(script);
	else addEventListener('load', () => void register(script), { once: true });
}

async function register(script: string): Promise<void> {
	// A private window may refuse; the app then works as before, with the network on.
	const registration = await navigator.serviceWorker.register(script).catch(() => null);
	if (!registration) return;
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage(ownFilesSoFar());
}

/** Paths of this site's files that the page has fetched already, without the worker's help. */
function ownFilesSoFar(): string[] {
	return performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin }) => origin === location.origin)
		.map(({ pathname }) => pathname);
}
