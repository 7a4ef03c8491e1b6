import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { counted, csvOf } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';

/* What the words of a column are taken for: each wording is a row, and a group of its own. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

interface Worded {
	readonly metric: string;
	readonly column: string;
	readonly theme?: string;
	readonly event: readonly string[];
	readonly noEvent: readonly string[];
	readonly beside: readonly string[];
}

const worded: readonly Worded[] = [
	{
		metric: 'partner-led-share',
		column: 'agency',
		event: ['Women’s Aid', 'Metropolitan Housing', 'Comet Support', 'Mpsych'],
		noEvent: ['Metropolitan Police', 'MPS', 'the Met', 'Community policing team', 'Kent Constabulary', 'North BCU'],
		beside: ['']
	},
	{
		metric: 'safeguarding-risk-removed',
		column: 'outcome',
		theme: 'adult safeguarding',
		event: ['Risk removed', 'Reduced', 'Risk reduced or removed'],
		noEvent: ['Risk remains', 'Remained'],
		beside: ['', 'No risk removed', 'Risk reduced elsewhere', 'Risk not assessed', 'No risk remains', 'Remains open']
	},
	{
		metric: 'safeguarding-wishes-met',
		column: 'wishes_met',
		theme: 'adult safeguarding',
		event: ['Fully', 'Fully met', 'Partly achieved', 'Partially met'],
		noEvent: ['Not met', 'Not achieved', 'Not'],
		beside: ['', 'Not fully met', 'Fully asked', 'Not asked', 'Whether or not met']
	},
	{
		metric: 'repeat-protection-plan',
		column: 'outcome',
		theme: 'child protection',
		event: [],
		noEvent: ['Plan', 'Plan started', 'Child protection plan', 'Protection plan started', 'CP', 'CPP started'],
		beside: ['', 'No plan', 'Plan considered', 'Not CPP', 'CPP ended']
	},
	{
		metric: 'victim-does-not-support',
		column: 'outcome',
		event: ['14', '16', 'Victim does not support action', 'Closed: victim did not support'],
		noEvent: ['1', '15', 'Victim supports action'],
		beside: ['', 'Pending']
	}
];

describe.each(worded)('$metric', ({ metric, column, theme, event, noEvent, beside }) => {
	const words = [...event, ...noEvent, ...beside];
	const rows = words.map((word, at) => `p${at},2024-01-01,Barnet,${theme ?? 'da'},${word}`);

	it(`tells what the words of ${column} say`, async () => {
		const csv = csvOf(`person_key,event_date,area,theme,${column}`, ...rows);
		const { cells } = await counted(engine, { metric, csv, question: { by: column } });
		const those = (of: (judged: number, happened: number) => boolean) =>
			cells
				.filter(({ counts: { denominator, numerator } }) => of(denominator, numerator))
				.map(({ group }) => group?.name.replace('Not recorded', ''));
		expect(those((judged, happened) => judged === 1 && happened === 1)).toEqual([...event].sort(byName));
		expect(those((judged, happened) => judged === 1 && happened === 0)).toEqual([...noEvent].sort(byName));
		expect(those((judged) => judged === 0)).toEqual(
			beside
				.filter((word) => word !== '')
				.sort(byName)
				.concat('')
		);
	});
});

function byName(one: string, other: string): number {
	return one.localeCompare(other, 'en-GB');
}
