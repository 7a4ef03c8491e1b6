import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { Answer } from './reading';

/** The answers to csv-spectrum stand beside its files. */
export function spectrumAnswers(folder: string): Answer[] {
	return readdirSync(join(folder, 'csvs')).map((name) => {
		const text = readFileSync(join(folder, 'json', name.replace(/csv$/, 'json')), 'utf8').replaceAll('\\r\\n', '\\n');
		const answer: unknown = JSON.parse(text);
		const records = (Array.isArray(answer) ? answer : [answer]) as Record<string, string>[];
		return {
			file: join(folder, 'csvs', name),
			names: Object.keys(records[0] ?? {}),
			rows: records.map((record) => Object.values(record)),
			// The file's was changed after its answer was written.
			ignored: ['Contact Phone Number']
		};
	});
}

/** PapaParse's own samples; of the long one the number of rows is known. */
export function papaparseAnswers(folder: string): Answer[] {
	const answers: Readonly<Record<string, Omit<Answer, 'file'>>> = {
		'long-sample.csv': { names: null, rows: 8 },
		'sample-header.csv': {
			names: ['title', 'name'],
			rows: [
				['test title 01', 'test name 01'],
				['', 'test name 02']
			]
		},
		'sample.csv': { names: ['A', 'B', 'C'], rows: [['X', 'Y', 'Z']] },
		'utf-8-bom-sample.csv': { names: ['A', 'B', 'C'], rows: [['X', 'Y', 'Z']] },
		'verylong-sample.csv': { names: ['placeholder', 'meaning of life', 'TLD'], rows: 2000 }
	};
	return inFolder(folder).map((file) => ({ file, ...(answers[basename(file)] ?? { names: [], rows: -1 }) }));
}

/** One table of 83 rows, dirtied in a way of its own in each file. */
export function pollockAnswers(folder: string): Answer[] {
	const [names = [], ...rows] = Papa.parse<string[]>(readFileSync(join(folder, 'source.csv'), 'utf8').trimEnd()).data;
	return inFolder(folder).map((file) => ({
		file,
		names: file.endsWith('no_header.csv') ? null : names,
		rows: file.endsWith('header_only.csv') ? [] : rows
	}));
}

/** Public files as they were published: rows and columns are known from their own description. */
export function realAnswers(folder: string): Answer[] {
	const rows: Readonly<Record<string, number>> = {
		'bedfordshire/2022-02-bedfordshire-outcomes.csv': 3888,
		'bedfordshire/2022-02-bedfordshire-street.csv': 4820,
		'bedfordshire/2022-03-bedfordshire-outcomes.csv': 4287,
		'bedfordshire/2022-03-bedfordshire-street.csv': 5550,
		'fingertips/social-isolation-indicators-CountyUA.data.csv': 4536,
		'mps/mps-borough-2022-02-to-2024-01.csv': 1574,
		'reference/Rossi.csv': 432,
		'reference/testdata_funnel_prop_inputs.csv': 303,
		'reference/testdata_funnel_prop_outputs.csv': 100
	};
	return Object.entries(rows).map(([name, count]) => {
		const file = join(folder, name);
		const [header = ''] = readFileSync(file, 'utf8')
			.replace(/^\uFEFF/, '')
			.split(/\r?\n/, 1);
		return { file, names: header.replaceAll('"', '').split(','), rows: count };
	});
}

function inFolder(folder: string): string[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	return names.sort().map((name) => join(folder, name));
}
