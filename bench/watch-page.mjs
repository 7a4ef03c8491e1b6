/** Runs in the page, before its own scripts, as `feel`: what a user waits for, and what the page was busy with meanwhile. It watches
 *  from outside, by the messages to workers and the browser's own observers. Self-contained, for it is sent to the browser as text. @param {string} figure the name of the one waited for first */
export function watchPage(figure) {
	const chart = `figure[data-figure=${figure}] .plot svg`;
	/** @typedef {{ at: number, until: number }} Span */
	/** @type {Record<'engine' | 'columns' | 'gate', Span[]>} */
	const work = { engine: [], columns: [], gate: [] };
	/** @type {{ at: number, milliseconds: number }[]} */
	const tasks = [];
	/** @type {{ at: number, score: number, moved: string[] }[]} */
	const shifts = [];
	watchWorkers();
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, milliseconds: duration });
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// What follows at once from a press or a key is expected of it.
			if (Reflect.get(entry, 'hadRecentInput')) continue;
			const moved = Reflect.get(entry, 'sources').map((/** @type {{ node: Node | null }} */ { node }) => nameOf(node));
			shifts.push({ at: entry.startTime, score: Reflect.get(entry, 'value'), moved });
		}
	}).observe({ type: 'layout-shift', buffered: true });
	Object.assign(window, { feel: { next, startFrames } });

	/** Waits for the next click, and then until the first figure, those on the screen, and all of them are painted. Milliseconds after the click; `released`: the
	 *  last reply of engine, columns or gate before the first figure was drawn. */
	async function next() {
		const before = document.querySelector(chart);
		const seen = [...document.querySelectorAll('figure[data-figure]')].filter(isSeen);
		const drawings = [...document.querySelectorAll('figure[data-figure] .plot svg')].filter(isSeen);
		/** @type {number} */
		const start = await new Promise((resolve) =>
			addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
		);
		const sighted = paintedOnce(
			() => drawings.every((old) => !old.isConnected) && seen.every((figure) => figure.ariaBusy === 'false')
		);
		const drawn = await until(() => {
			const now = document.querySelector(chart);
			return now === before ? null : now;
		});
		const drawnAt = performance.now();
		await painted();
		const first = performance.now();
		const sight = await sighted;
		await until(() => document.querySelector('main[data-state=ready]'));
		await painted();
		const all = performance.now();
		// Observers tell after the frame.
		await new Promise((resolve) => setTimeout(resolve, 50));
		const replies = [...work.engine, ...work.columns, ...work.gate]
			.map((span) => span.until)
			.filter((at) => at >= start && at <= drawnAt);
		return {
			first: first - start,
			sight: sight - start,
			all: all - start,
			released: Math.max(start, ...replies) - start,
			engine: busy(work.engine, start, all),
			columns: busy(work.columns, start, all),
			gate: busy(work.gate, start, all),
			engineFirst: busy(work.engine, start, first),
			columnsFirst: busy(work.columns, start, first),
			gateFirst: busy(work.gate, start, first),
			tasks: tasks
				.filter(({ at, milliseconds }) => at + milliseconds >= start && at <= all)
				.map((one) => one.milliseconds),
			shifts: shifts.filter(({ at }) => at >= start && at <= all),
			says: drawn.textContent ?? ''
		};
	}

	/** Whether a part of an element is on the screen. @param {Element} element */
	function isSeen(element) {
		const { top, bottom } = element.getBoundingClientRect();
		return bottom > 0 && top < innerHeight;
	}

	/** Notes when frames begin, until the function it leaves as `feel.stopFrames` is called, which gives what lies between them. */
	function startFrames() {
		/** @type {number[]} */
		const begun = [];
		let goesOn = true;
		const next = (/** @type {number} */ at) => {
			begun.push(at);
			if (goesOn) requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
		const from = performance.now();
		Reflect.get(window, 'feel').stopFrames = () => {
			goesOn = false;
			return {
				frames: begun.slice(1).map((at, index) => at - (begun[index] ?? at)),
				shifts: shifts.filter(({ at }) => at >= from),
				tasks: tasks.filter(({ at }) => at >= from).map(({ milliseconds }) => milliseconds)
			};
		};
	}

	/** The engine's messages have numbers; those to the columns and to the gate are answered in order, but for the gate's first, which only
	 *  says where its solver is. */
	function watchWorkers() {
		const Plain = window.Worker;
		window.Worker = class extends Plain {
			/** @type {Map<number, Span>} */
			#numbered = new Map();
			/** @type {Span[]} */
			#inOrder = [];

			/** @param {string | URL} address @param {WorkerOptions} [options] */
			constructor(address, options) {
				super(address, options);
				this.addEventListener('message', ({ data }) => {
					const span = this.#numbered.get(data?.requestId) ?? this.#inOrder.shift();
					if (span) span.until = performance.now();
				});
			}

			/** @override @param {any} message @param {any} [transfer] */
			postMessage(message, transfer) {
				const span = { at: performance.now(), until: Infinity };
				if (message?.messageId !== undefined) {
					work.engine.push(span);
					this.#numbered.set(message.messageId, span);
				} else if (!('wasm' in message)) {
					work['table' in message ? 'columns' : 'gate'].push(span);
					this.#inOrder.push(span);
				}
				super.postMessage(message, transfer);
			}
		};
	}

	/** Milliseconds between two moments in which at least one span was open.
	 *  @param {readonly Span[]} spans @param {number} from @param {number} to */
	function busy(spans, from, to) {
		let sum = 0;
		let last = from;
		for (const { at, until } of spans.toSorted((one, other) => one.at - other.at)) {
			const begin = Math.max(at, last);
			const end = Math.min(until, to);
			if (end > begin) {
				sum += end - begin;
				last = end;
			}
		}
		return sum;
	}

	/** @param {Node | null} node */
	function nameOf(node) {
		if (!(node instanceof Element)) return node?.nodeName ?? 'gone';
		const figure = node.closest('[data-figure]')?.getAttribute('data-figure') ?? '';
		return [figure, node.localName, node.id && `#${node.id}`, node.getAttribute('class')].filter(Boolean).join(' ');
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
			observer.observe(document, { subtree: true, childList: true, attributes: true });
			look();
		});
	}

	/** When what became so was painted. @param {() => unknown} isSo @returns {Promise<number>} */
	async function paintedOnce(isSo) {
		await until(isSo);
		await painted();
		return performance.now();
	}

	/** The frame after this one has begun, so what stands in the document has been painted. */
	function painted() {
		return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	}
}
