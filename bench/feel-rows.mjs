import { median, percentile } from './order-statistics.mjs';

// What `feel.mjs` measured, as the rows of its table.

const frame = 1000 / 60;
/** Frames begin on the screen's beat; a little later than one beat is one beat. */
const slack = 0.5;

/** @typedef {{ at: number, score: number, moved: string[] }} Shift
 *  @typedef {{ first: number, sight: number, all: number, released: number, engine: number, columns: number, gate: number, engineFirst: number, columnsFirst: number, gateFirst: number, tasks: number[], shifts: Shift[], says: string }} Followed
 *  @typedef {Followed & { script: number, layout: number }} Change
 *  @typedef {{ what: string, frames: number[], shifts: Shift[], tasks: number[] }} Frames */

/** @param {Followed} loaded @returns {import('./print-table.mjs').Result[]} */
export function ofLoading(loaded) {
	return [
		{ what: '“Use this extract” → first figure', value: loaded.first, unit: 'ms' },
		{
			what: '… from the last word of engine, columns or gate to it',
			value: loaded.first - loaded.released,
			unit: 'ms',
			aim: 100
		},
		{ what: '… every figure', value: loaded.all, unit: 'ms' },
		{ what: '… of it engine', value: loaded.engine, unit: 'ms' },
		{ what: '… of it gate', value: loaded.gate, unit: 'ms' },
		{ what: '… tasks over 50 ms', value: loaded.tasks.length, unit: '' },
		{ what: '… layout shift, thousandths', value: shiftOf(loaded.shifts), unit: '', aim: 0 }
	];
}

/** @param {Change[]} changes @param {number} native milliseconds of one figure's question @returns {import('./print-table.mjs').Result[]} */
export function ofChanges(changes, native) {
	const middle = (/** @type {(one: Change) => number} */ of) => median(changes.map(of));
	const all = changes.map((one) => one.all);
	const sight = changes.map((one) => one.sight);
	return [
		{
			what: `filter changed → first figure, median of ${changes.length}`,
			value: middle((one) => one.first),
			unit: 'ms'
		},
		{
			what: '… from the last word of engine, columns or gate to it',
			value: middle((one) => one.first - one.released),
			unit: 'ms'
		},
		{
			what: '… 95th percentile',
			value: percentile(
				changes.map((one) => one.first),
				0.95
			),
			unit: 'ms'
		},
		{ what: '… every figure on the screen, median', value: median(sight), unit: 'ms', aim: 50 },
		{ what: '… 95th percentile', value: percentile(sight, 0.95), unit: 'ms', aim: 100 },
		{ what: '… every figure, median', value: median(all), unit: 'ms', aim: 50 },
		{ what: '… 95th percentile', value: percentile(all, 0.95), unit: 'ms', aim: 100 },
		{ what: '… every figure, ÷ one figure’s query in native DuckDB', value: median(all) / native, unit: '×' },
		{ what: '… of it engine, median', value: middle((one) => one.engine), unit: 'ms' },
		{ what: '… of it columns', value: middle((one) => one.columns), unit: 'ms' },
		{ what: '… of it gate', value: middle((one) => one.gate), unit: 'ms' },
		{ what: '… of it scripts of the page', value: middle((one) => one.script), unit: 'ms' },
		{ what: '… of it style and layout', value: middle((one) => one.layout), unit: 'ms' },
		{ what: '… of the first figure engine', value: middle((one) => one.engineFirst), unit: 'ms' },
		{ what: '… of the first figure columns', value: middle((one) => one.columnsFirst), unit: 'ms' },
		{ what: '… of the first figure gate', value: middle((one) => one.gateFirst), unit: 'ms' },
		{ what: '… changes with a task over 50 ms', value: changes.filter((one) => one.tasks.length > 0).length, unit: '' },
		{ what: '… longest task', value: Math.max(0, ...changes.flatMap((one) => one.tasks)), unit: 'ms', aim: 50 },
		{ what: '… changes with a layout shift', value: changes.filter((one) => one.shifts.length > 0).length, unit: '' },
		{
			what: '… layout shift of all changes, thousandths',
			value: shiftOf(changes.flatMap((one) => one.shifts)),
			unit: '',
			aim: 0
		}
	];
}

/** What a higher window has to show. @param {Change[]} changes @param {number} height @returns {import('./print-table.mjs').Result[]} */
export function ofWindow(changes, height) {
	const sight = changes.map((one) => one.sight);
	const all = changes.map((one) => one.all);
	return [
		{ what: `… in a window ${height} px high, on the screen, median`, value: median(sight), unit: 'ms', aim: 50 },
		{ what: '… 95th percentile', value: percentile(sight, 0.95), unit: 'ms', aim: 100 },
		{ what: '… every figure, median', value: median(all), unit: 'ms', aim: 50 },
		{ what: '… 95th percentile', value: percentile(all, 0.95), unit: 'ms', aim: 100 },
		{ what: '… changes with a task over 50 ms', value: changes.filter((one) => one.tasks.length > 0).length, unit: '' }
	];
}

/** @param {Frames} measured @returns {import('./print-table.mjs').Result[]} */
export function ofFrames({ what, frames, tasks }) {
	const share = (/** @type {number} */ beats) =>
		(100 * frames.filter((one) => one > beats * frame + slack).length) / frames.length;
	return [
		{ what: `${what}: between frames, median of ${frames.length}`, value: median(frames), unit: 'ms', aim: 17 },
		{ what: '… over 17 ms', value: share(1), unit: '%' },
		{ what: '… over 34 ms', value: share(2), unit: '%' },
		{ what: '… tasks over 50 ms', value: tasks.length, unit: '' }
	];
}

/** @param {readonly Shift[]} shifts */
function shiftOf(shifts) {
	return 1000 * shifts.reduce((sum, { score }) => sum + score, 0);
}
