import { changeQuestion, loadExtract, openPage, saveData } from './in-browser.mjs';
import { makeExtract } from './make-extract.mjs';
import { median } from './order-statistics.mjs';

const groupings = ['area', 'partnership', 'risk'];
const selections = [
	'',
	'&risk=high',
	'&risk=medium',
	'&risk=standard',
	'&partnership=none',
	'&partnership=Riverside+Partnership',
	'&from=2020-01&to=2021-12'
];
/** Twenty questions, no two the same: no file is held against itself. */
const questions = selections.flatMap((chosen) => groupings.map((by) => `?by=${by}${chosen}`)).slice(0, 20);

/** How long it takes, over a million rows, to hold each of twenty files against all before it and save it, and the longest task of the
 *  page's main thread meanwhile.
 *  @param {import('playwright-core').Browser} browser @param {string} address of the site
 *  @returns {Promise<import('./print-table.mjs').Result[]>} */
export async function measureLedger(browser, address) {
	const extract = await makeExtract();
	const page = await openPage(browser, new URL('compare/', address).href);
	await loadExtract(page, extract);
	/** @type {import('./in-browser.mjs').Saving[]} */
	const savings = [];
	for (const [at, question] of questions.entries()) {
		if (at > 0) await changeQuestion(page, question);
		const saving = await saveData(page);
		savings.push(saving);
		console.log(`save ${at + 1} ${question}: ${saving.milliseconds.toFixed(0)} ms, ${saving.says}`);
	}
	await page.context().close();
	const times = savings.map(({ milliseconds }) => milliseconds);
	return [
		{ what: '1 M rows: a file held against all before it and saved, median of 20', value: median(times), unit: 'ms' },
		{ what: '… longest', value: Math.max(...times), unit: 'ms' },
		{
			what: '… longest task of the main thread meanwhile',
			value: Math.max(0, ...savings.flatMap(({ longTasks }) => longTasks)),
			unit: 'ms',
			aim: 50
		},
		{ what: '… files refused', value: savings.filter(({ says }) => !says.startsWith('Saved')).length, unit: '' }
	];
}
