import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breaches, type SourceFile } from './support/layers';

describe('the layers of src', () => {
	it('are kept by every file', () => {
		const files = sourceFiles();
		expect(files.length).toBeGreaterThan(40);
		expect(breaches(files)).toEqual([]);
	});
});

describe('breaches(files) finds', () => {
	it.each([
		['an import up the table', 'src/lib/chart/a.ts', "import { count } from '../count/count-figure';"],
		['an import up the table by $lib', 'src/lib/chart/a.ts', "import { count } from '$lib/statistics/wilson';"],
		[
			'a chart that sees unreleased estimates being made',
			'src/lib/chart/a.ts',
			"import { release } from '../disclosure/release';"
		],
		['a value where types are allowed', 'src/lib/format/a.ts', "import { release } from '../disclosure/release';"],
		['a type where nothing is allowed', 'src/lib/statistics/a.ts', "import type { Engine } from '../duckdb/engine';"],
		['a type in place', 'src/lib/statistics/a.ts', "let engine: import('../duckdb/engine').Engine;"],
		['a dynamic import', 'src/lib/export/a.ts', "const { release } = await import('../disclosure/release');"],
		[
			'counts for the holder alone, exported',
			'src/lib/export/a.ts',
			"import type { SmallGroups } from '../table/small-groups';"
		],
		[
			'counts for the holder alone, exported by way of the workspace',
			'src/lib/export/a.ts',
			"import type { SmallGroups } from '../workspace/workspace.svelte';"
		],
		['a re-export', 'src/lib/export/a.ts', "export { release } from '../disclosure/release';"],
		['formatting in the workspace', 'src/lib/workspace/a.svelte.ts', "import { percent } from '../format/number';"],
		['the engine outside duckdb', 'src/lib/ingest/a.ts', "import * as duckdb from '@duckdb/duckdb-wasm';"],
		['the engine by its types', 'src/lib/workspace/a.ts', "import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';"],
		['an unlisted package', 'src/lib/statistics/a.ts', "import { mean } from 'simple-statistics';"],
		['Plot in a component', 'src/lib/ui/Other.svelte', "<script>const plot = import('@observablehq/plot');</script>"],
		[
			'Plot loaded with the page',
			'src/lib/ui/Chart.svelte',
			"<script>import * as Plot from '@observablehq/plot';</script>"
		],
		['an import hidden in markup', 'src/lib/ui/Other.svelte', "{#await import('../disclosure/release')}{/await}"],
		['an import that shows at run time', 'src/lib/ui/a.ts', 'await import(name);'],
		[
			'a page that counts',
			'src/routes/+page.svelte',
			'<script lang="ts">import { release } from \'$lib/disclosure/release\';</script>'
		],
		['a folder nobody knows', 'src/lib/utils/a.ts', ''],
		['any', 'src/lib/model/a.ts', 'let value: any;'],
		['a cast to Safe', 'src/lib/chart/a.ts', 'const safe = figure as Safe<ReleasedFigure>;'],
		['a second cast to Safe at the gate', 'src/lib/disclosure/release.ts', 'return figure as Safe<ReleasedFigure>;'],
		[
			'a cast to Safe by way of unknown',
			'src/lib/export/a.ts',
			'const safe = figure as unknown as Safe<ReleasedFigure>;'
		],
		['a cast to Safe in angles', 'src/lib/export/a.ts', 'const safe = <Safe<ReleasedFigure>>figure;'],
		['a cast to Safe in markup', 'src/lib/ui/Other.svelte', '<Figure figure={figure as Safe<ReleasedFigure>} />'],
		[
			'a predicate that promises Safe',
			'src/lib/ui/a.ts',
			'function isSafe(value: Figure): value is Safe<Figure> { return true; }'
		],
		['a declaration that promises Safe', 'src/lib/ui/a.ts', 'declare const safe: Safe<Figure>;']
	])('%s', (_, path, source) => {
		expect(breaches([{ path, source }])).toHaveLength(1);
	});

	it('a ring of files, but not one of types', () => {
		const ring = (word: string): SourceFile[] => [
			{ path: 'src/lib/model/a.ts', source: "import { b } from './b';" },
			{ path: 'src/lib/model/b.ts', source: `${word} { a } from './a';` }
		];
		expect(breaches(ring('import'))).toEqual(['cycle: src/lib/model/a.ts → src/lib/model/b.ts → src/lib/model/a.ts']);
		expect(breaches(ring('import type'))).toEqual([]);
	});
});

describe('breaches(files) allows', () => {
	it.each([
		['its own layer', 'src/lib/chart/a.ts', "import { b } from './b';"],
		['types of released values in charts', 'src/lib/chart/a.ts', "import type { Safe } from '../disclosure/released';"],
		['types one by one', 'src/lib/chart/a.ts', "import { type Safe } from '../disclosure/released';"],
		[
			'Plot when Chart.svelte draws',
			'src/lib/ui/Chart.svelte',
			"<script>const plot = import('@observablehq/plot');</script>"
		],
		["the gate's one cast to Safe", 'src/lib/disclosure/pass.ts', 'return figure as Safe<ReleasedFigure>;'],
		['the word any in prose', 'src/lib/model/a.ts', '/** Not any more. */ const any = 1;']
	])('%s', (_, path, source) => {
		expect(breaches([{ path, source }])).toEqual([]);
	});
});

function sourceFiles(): SourceFile[] {
	return ['src/lib', 'src/routes'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|js|svelte)$/.test(name))
			.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
			.map((path) => ({ path, source: readFileSync(path, 'utf8') }))
	);
}
