/** @typedef {{ what: string, value: number, unit: string, aim?: number }} Result  `aim`: at most this */

/** @param {readonly Result[]} results */
export function printTable(results) {
	const lines = results.map(({ what, value, unit, aim }) => {
		const shown = `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`.trim();
		return { what, shown, aim: aim === undefined ? '' : `aim ${aim} ${unit}: ${value <= aim ? 'met' : 'not met'}` };
	});
	const width = Math.max(...lines.map(({ what }) => what.length));
	console.log('');
	for (const { what, shown, aim } of lines)
		console.log(`${what.padEnd(width)}  ${shown.padStart(9)}  ${aim}`.trimEnd());
}
