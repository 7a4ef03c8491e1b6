import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { survivalColumns, survivalCsv } from '../../src/lib/export/survival-csv';
import { releasedCurves, timesByPartnership } from '../support/curve-figures';

it('a row a step of every curve, beginning with everybody; a hidden one has its status alone', async () => {
	const figure = await releasedCurves(
		timesByPartnership({
			Riverside: [
				{ day: 30, events: 100, censored: 0 },
				{ day: 400, events: 0, censored: 900 }
			],
			Tiny: [
				{ day: 30, events: 4, censored: 0 },
				{ day: 400, events: 0, censored: 50 }
			],
			'No partnership': [
				{ day: 60, events: 300, censored: 0 },
				{ day: 400, events: 0, censored: 700 }
			]
		})
	);
	const { data } = Papa.parse<Record<string, string>>(survivalCsv(figure), { header: true, skipEmptyLines: true });
	expect(Object.keys(data[0] ?? {})).toEqual(survivalColumns.map(({ name }) => name));
	const riverside = data.filter(({ group }) => group === 'Riverside');
	expect(riverside[0]).toMatchObject({ day: '0', at_risk: '1000', events: '0', value: '0', status: '' });
	expect(riverside[1]).toMatchObject({ day: '35', at_risk: '900', events: '100', censored: '0', value: '0.1' });
	const tiny = data.filter(({ group }) => group === 'Tiny');
	expect(tiny).toHaveLength(1);
	expect(tiny[0]).toMatchObject({
		metric: 'da-time-to-repeat',
		group_by: 'partnership',
		group_code: 'Tiny',
		status: '[c]'
	});
	for (const column of ['day', 'at_risk', 'events', 'censored', 'value', 'lower_95', 'upper_95'])
		expect(tiny[0]?.[column]).toBe('');
	expect(data.find(({ group }) => group === 'No partnership')).toMatchObject({ group_code: 'none' });
});
