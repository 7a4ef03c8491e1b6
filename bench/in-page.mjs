/** Runs in the page, before its own scripts, as `bench`: times are taken where the user would see them, on the page's
 *  clock. Self-contained, for it is sent to the browser as text. */
export function inPage() {
	const chart = 'figure[data-figure=intervals] .plot svg';
	/** @type {{ start: number, milliseconds: number }[]} */
	const tasks = [];
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, milliseconds: duration });
	}).observe({ type: 'longtask', buffered: true });
	Object.assign(window, { bench: { tasks, dropAndUse, follow, save } });

	/** Drops the file that the field `#bench-file` holds, says "Use this extract" as soon as that can be said, and waits
	 *  until the first chart and then all figures are painted. Milliseconds after the drop. */
	async function dropAndUse() {
		const field = document.querySelector('#bench-file');
		const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined;
		if (!file) throw new Error('the field holds no file');
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(file);
		const start = performance.now();
		document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		const use = await until(() =>
			[...document.querySelectorAll('button')].find(
				(button) => button.textContent?.trim() === 'Use this extract' && !button.disabled
			)
		);
		const asked = performance.now() - start;
		use.click();
		await until(() => document.querySelector(chart));
		await painted();
		const firstChart = performance.now() - start;
		await until(() => document.querySelector('main[data-state=ready]'));
		await painted();
		const longTasks = tasks
			.filter((task) => task.start + task.milliseconds >= start)
			.map((task) => ({ at: task.start - start, milliseconds: task.milliseconds }));
		return { asked, firstChart, allFigures: performance.now() - start, longTasks };
	}

	/** Follows a link to the same page with another question, and waits until the first chart and then every figure shows
	 *  the answer. Milliseconds after the click, and what the chart says.
	 *  @param {string} query */
	async function follow(query) {
		const before = document.querySelector(chart);
		const link = Object.assign(document.createElement('a'), { href: query });
		link.setAttribute('data-sveltekit-noscroll', '');
		document.body.append(link);
		const start = performance.now();
		link.click();
		link.remove();
		const drawn = await until(() => {
			const now = document.querySelector(chart);
			return now === before ? null : now;
		});
		await painted();
		const firstChart = performance.now() - start;
		await until(() => document.querySelector('main[data-state=ready]'));
		await painted();
		return { firstChart, allFigures: performance.now() - start, says: drawn.textContent ?? '' };
	}

	/** Saves the data of the first figure, and waits until the page says what became of it. Milliseconds after the click, what it says,
	 *  and the long tasks of the main thread meanwhile. */
	async function save() {
		const figure = await until(() => document.querySelector('figure[data-figure=intervals]'));
		const said = () => figure.querySelector('.done')?.textContent ?? '';
		const press = async (/** @type {string} */ role, /** @type {string} */ name) => {
			const found = await until(() =>
				[...figure.querySelectorAll(role)].find((one) => one.textContent?.trim().startsWith(name))
			);
			if (found instanceof HTMLElement) found.click();
		};
		await press('button', 'Download');
		const start = performance.now();
		await press('[role=menuitem]', 'Data');
		await until(() => said().startsWith('Comparing'));
		await until(() => !said().startsWith('Comparing'));
		const milliseconds = performance.now() - start;
		await painted();
		// the observer hears of a task a moment after it
		await new Promise((resolve) => setTimeout(resolve, 100));
		const longTasks = tasks.filter((task) => task.start + task.milliseconds >= start).map((task) => task.milliseconds);
		return { milliseconds, says: said(), longTasks };
	}

	/** @template T @param {() => T} find @returns {Promise<NonNullable<T>>} what it finds, as soon as the page changes so that it does */
	function until(find) {
		return new Promise((resolve) => {
			const look = () => {
				const found = find();
				if (!found) return;
				observer.disconnect();
				resolve(found);
			};
			const observer = new MutationObserver(look);
			observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
			look();
		});
	}

	/** The frame after this one has begun, so what stands in the document has been painted. */
	function painted() {
		return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	}
}
