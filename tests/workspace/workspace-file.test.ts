import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/lib/model/dataset';
import type { Extract } from '../../src/lib/model/extract';
import { figureNames } from '../../src/lib/model/figure';
import { defaultSettings } from '../../src/lib/model/metric-settings';
import { defaultQuestion } from '../../src/lib/model/question';
import { Ledger } from '../../src/lib/workspace/ledger.svelte';
import { OwnMarks } from '../../src/lib/workspace/own-marks.svelte';
import { Measures } from '../../src/lib/workspace/measures.svelte';
import type { RuleId } from '../../src/lib/model/rule';
import { openFile, toFile } from '../../src/lib/workspace/open-workspace-file';
import type { FileHolder } from '../../src/lib/workspace/opened-file.svelte';
import { viewOf } from '../../src/lib/workspace/saved-view';
import { openNodeEngine } from '../support/node-engine';
import { loadedExtracts } from '../support/loaded-extracts';

const cases = [
	'event_date,person_key,area,partnership,remark',
	...Array.from({ length: 60 }, (_, one) => `2022-03-01,secret-key-${one},Barnet,Northside,private remark ${one}`)
].join('\n');

const exported = {
	asked: {
		...{ name: 'intervals' as const, question: defaultQuestion, cutoff: 19_000, rule: 'threshold-10' as const },
		...{ settings: defaultSettings, extracts: ['cd'.repeat(32)], shown: ['["Barnet",null]', '[null,null]'] }
	},
	...{ at: '2026-11-25T12:00:00.000Z', what: 'People seen again', file: 'a.csv', sha256: 'ef'.repeat(32) }
};

const mark = { day: 19_000, label: 'joint triage', kind: 'change' as const, area: null, partnership: null };

/** A workspace as far as a file is concerned. */
function holderOf(dataset: Dataset | null, rule: RuleId = 'threshold-10') {
	const holder = {
		dataset,
		rule,
		marking: 'OFFICIAL' as FileHolder['marking'],
		measures: new Measures(() => {}),
		marks: new OwnMarks(() => {}),
		ledger: new Ledger({ dataset, session: () => Promise.resolve(null) }, () => {}),
		cutoffs: [] as number[],
		setRule: (next: RuleId) => void (holder.rule = next),
		setCutoff: (day: number) => void holder.cutoffs.push(day)
	};
	return holder;
}

async function loaded(text: string): Promise<Dataset> {
	const engine = await openNodeEngine();
	try {
		return await loadedExtracts(engine, { 'cases.csv': text }, '2024-01-01');
	} finally {
		await engine.close();
	}
}

let same: Dataset;
let other: Dataset;
beforeAll(async () => {
	same = await loaded(cases);
	other = await loaded(`${cases}\n2022-03-02,another,Brent,,x`);
});

const view = { page: 'compare', search: '?by=partnership' } as const;

describe('toFile(holder, view, application)', () => {
	it('holds choices, columns, settings and exports, and no row, key or value of a column that is not used', () => {
		const holder = holderOf(same);
		holder.ledger.entries = [exported];
		const text = toFile(holder, view, 'Joint Outcomes 0.1.0');
		expect(JSON.parse(text)).toMatchObject({
			...{ format: 'joint-outcomes-workspace', schema: 1, rule: 'threshold-10', marking: 'OFFICIAL', view },
			...{ exported: [exported], cutoff: { confirmed: true } },
			extracts: [{ file: 'cases.csv', mapping: { kind: 'cases' } }]
		});
		expect(text).not.toMatch(/secret-key|private|2022-03-01/);
		const names = (JSON.parse(text) as { extracts: Pick<Extract, 'mapping'>[] }).extracts[0]?.mapping.columns;
		expect(names?.map(({ column }) => column)).not.toContain('remark');
	});
});

describe('openFile(text, holder)', () => {
	it('beside the same extract sets everything again and finds nothing amiss', () => {
		const dataset = same;
		const saved = holderOf(dataset);
		saved.marking = 'OFFICIAL-SENSITIVE';
		saved.ledger.entries = [exported];
		saved.measures.setAnswerHours(24);
		saved.marks.take([mark]);
		const text = toFile(saved, view, '');
		const holder = holderOf(dataset, 'threshold-5');
		const opened = openFile(text, holder);
		if ('problem' in opened) throw new Error(opened.problem);
		expect(opened.file.view).toEqual(view);
		expect(opened.findingsOf(holder)).toEqual([]);
		expect([holder.rule, holder.marking, holder.measures.settings.answerHours]).toEqual([
			...['threshold-10', 'OFFICIAL-SENSITIVE', 24]
		]);
		expect(holder.cutoffs).toEqual([dataset.cutoff?.day]);
		expect(holder.ledger.entries).toEqual([exported]);
		expect(holder.marks.marks).toEqual([mark]);
		expect([...opened.mappings.keys()]).toEqual(dataset.extracts.map(({ sha256 }) => sha256));
		// opened twice, what was exported stands once
		openFile(text, holder);
		expect(holder.ledger.entries).toHaveLength(1);
	});

	it.each(figureNames)('takes back the export of a figure named %s', (name) => {
		const saved = holderOf(same);
		const entry = { ...exported, asked: { ...exported.asked, name } };
		saved.ledger.entries = [entry];
		const holder = holderOf(same);
		expect(openFile(toFile(saved, view, ''), holder)).not.toHaveProperty('problem');
		expect(holder.ledger.entries).toEqual([entry]);
	});

	it('beside another extract says so, and leaves the cut-off alone', () => {
		const text = toFile(holderOf(same), view, '');
		const holder = holderOf(other);
		const opened = openFile(text, holder);
		if ('problem' in opened) throw new Error(opened.problem);
		expect(opened.findingsOf(holder).map(({ severity, what }) => [severity, what])).toEqual([
			['problem', 'The workspace file was saved with cases.csv, which is not loaded'],
			['problem', 'cases.csv is not among the extracts that the workspace file was saved with, or has changed since']
		]);
		expect(holder.cutoffs).toEqual([]);
	});

	it('before any extract says which to add', () => {
		const text = toFile(holderOf(same), null, '');
		const holder = holderOf(null);
		const opened = openFile(text, holder);
		if ('problem' in opened) throw new Error(opened.problem);
		expect(opened.findingsOf(holder)).toMatchObject([{ severity: 'note', file: 'cases.csv' }]);
	});

	it('never weakens the rule, and says so', () => {
		const text = toFile(holderOf(same, 'threshold-5'), null, '');
		const holder = holderOf(null);
		const opened = openFile(text, holder);
		if ('problem' in opened) throw new Error(opened.problem);
		expect(holder.rule).toBe('threshold-10');
		expect(opened.findingsOf(holder).map(({ what }) => what)).toContain(
			'The workspace file was saved under a weaker rule, Threshold 5'
		);
	});

	it.each([
		['text that is no JSON', (text: string) => text.slice(0, -20), /not whole/],
		['another JSON', () => '{"format":"kept"}', /no workspace file/],
		['null', () => 'null', /no workspace file/],
		['a later schema', (text: string) => text.replace('"schema": 1', '"schema": 2'), /another version/],
		['a rule that is none', (text: string) => text.replaceAll('threshold-10', 'threshold-0'), /damaged/],
		['a view elsewhere', (text: string) => text.replace('?by=partnership', '//elsewhere.example'), /damaged/],
		['a hash cut short', (text: string) => text.replace('ef'.repeat(32), 'ef'), /damaged/],
		['a list that is none', (text: string) => text.replace(/"exported": \[[\s\S]*\]/, '"exported": {}'), /damaged/],
		[
			'a column of no known meaning',
			(text: string) => text.replace('"event_date"', '"event"').replace('"role": "event_date"', '"role": "evil"'),
			/damaged/
		]
	])('refuses %s in words, and changes nothing', (_, damage, why) => {
		const saved = holderOf(same);
		saved.ledger.entries = [exported];
		const holder = holderOf(null);
		const opened = openFile(damage(toFile(saved, view, '')), holder);
		expect('problem' in opened && opened.problem).toMatch(why);
		expect(holder.ledger.entries).toEqual([]);
	});
});

it('viewOf(route, url) is of pages with figures, without whether they are presented', () => {
	expect(viewOf('/compare', new URL('https://host.example/compare/?risk=high&present=1'))).toEqual({
		...{ page: 'compare', search: '?risk=high' }
	});
	expect(viewOf('/data', new URL('https://host.example/data/'))).toBeNull();
});
