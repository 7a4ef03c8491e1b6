import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

export interface SourceFile {
	/** From the project's root: `src/lib/chart/intervals.ts`. */
	readonly path: string;
	readonly source: string;
}

interface Import {
	readonly from: string;
	readonly isTypeOnly: boolean;
	readonly isDynamic: boolean;
}

interface Layer {
	/** Layers it may import from, besides itself. */
	readonly lib: readonly string[];
	/** Layers of which it may import types. */
	readonly types?: readonly string[];
	/** Packages, with all within them. */
	readonly npm?: readonly string[];
}

const svelte = ['svelte', '$app'];
const fonts = '@fontsource-variable';

/** Which layer may import from which. Imports point one way only. */
const layers: Readonly<Record<string, Layer>> = {
	model: { lib: [], types: ['sql'] },
	sql: { lib: [] },
	// distribution functions
	statistics: { lib: ['model'], npm: ['@stdlib'] },
	// the linear programmes of its audits
	disclosure: { lib: ['model', 'statistics'], npm: ['highs'] },
	format: { lib: ['model'], types: ['disclosure'] },
	metric: { lib: ['model', 'sql'] },
	duckdb: { lib: ['model', 'sql'], npm: ['@duckdb/duckdb-wasm', 'apache-arrow'] },
	count: { lib: ['model', 'sql', 'duckdb', 'metric'] },
	ingest: {
		lib: ['model', 'sql', 'duckdb'],
		npm: [
			'papaparse',
			'parquet-wasm',
			'hyparquet',
			'chardet',
			'@e965/xlsx',
			'apache-arrow',
			'@noble/hashes',
			'topojson-server',
			'topojson-simplify'
		]
	},
	table: { lib: ['model', 'sql', 'duckdb'] },
	keep: { lib: ['model', 'sql', 'duckdb', 'ingest'] },
	'pipeline.ts': { lib: ['model', 'duckdb', 'count', 'metric', 'statistics', 'disclosure'] },
	chart: { lib: ['model', 'format'], types: ['disclosure'], npm: ['@observablehq/plot', 'd3'] },
	// workbooks and slides are written here
	export: {
		lib: ['model', 'format', 'chart'],
		types: ['disclosure'],
		npm: ['@observablehq/plot', '@e965/xlsx', 'fflate', 'pptxgenjs', fonts]
	},
	workspace: {
		lib: ['model', 'duckdb', 'ingest', 'table', 'keep', 'count', 'metric', 'pipeline.ts'],
		types: ['disclosure'],
		npm: svelte
	},
	ui: {
		lib: ['model', 'format', 'chart', 'export', 'workspace'],
		types: ['disclosure'],
		npm: [...svelte, fonts]
	},
	routes: { lib: ['model', 'format', 'workspace', 'ui'], npm: [...svelte, '@sveltejs/kit', fonts] }
};

/** The only file that may say of a value that it is safe. */
const gate = 'src/lib/disclosure/pass.ts';

/** Everything in which the files break the rules of the layers, one line each. */
export function breaches(files: readonly SourceFile[]): string[] {
	return [...files.flatMap(breachesOf), ...cycles(files)];
}

function breachesOf(file: SourceFile): string[] {
	const layer = layerOf(file.path);
	const rules = layer === null ? undefined : layers[layer];
	if (layer === null || !rules) return [`${file.path} is of no known layer`];
	const { imports, misuses } = read(file);
	const wrong = imports.filter((one) => !isAllowed(one, file, layer, rules));
	return [...wrong.map(({ from }) => `${file.path} imports ${from}`), ...misuses.map((one) => `${file.path} ${one}`)];
}

function isAllowed(
	{ from, isTypeOnly, isDynamic }: Import,
	{ path }: SourceFile,
	layer: string,
	rules: Layer
): boolean {
	const inside = resolve(path, from);
	if (inside === null) {
		const isChart = path === 'src/lib/ui/Chart.svelte' && isDynamic && from === '@observablehq/plot';
		return isChart || (rules.npm ?? []).some((name) => from === name || from.startsWith(`${name}/`));
	}
	if (path.startsWith('src/routes/') && inside.startsWith('src/routes/')) return true;
	const other = layerOf(inside);
	const isSample = layer === 'workspace' && inside.startsWith('data-samples/') && from.endsWith('?url');
	if (other === null) return isSample || inside === 'src/app.css';
	return other === layer || rules.lib.includes(other) || (isTypeOnly && (rules.types ?? []).includes(other));
}

/** Files of no folder, which see every stage up to the gate. */
const wholeFlow: ReadonlySet<string> = new Set([
	'pipeline',
	'pipeline-before-after',
	'pipeline-curves',
	'pipeline-overview',
	'pipeline-periods',
	'differencing',
	'find-near',
	'on-boundaries',
	'told-together'
]);

/** The layer of a path: a folder of `src/lib`, a file there, or the routes. */
function layerOf(path: string): string | null {
	if (path.startsWith('src/routes/')) return 'routes';
	const name = /^src\/lib\/([^/]+)/.exec(path)?.[1];
	if (name === undefined) return null;
	return wholeFlow.has(name.replace(/\.ts$/, '')) ? 'pipeline.ts' : name;
}

/** Path of an imported file, without looking for its ending; null for a package. */
function resolve(path: string, from: string): string | null {
	const plain = from.replace(/\?.*$/, '');
	if (plain.startsWith('$lib')) return normalize(plain.replace('$lib', 'src/lib'));
	return plain.startsWith('.') ? normalize(join(dirname(path), plain)) : null;
}

function read(file: SourceFile): { imports: Import[]; misuses: string[] } {
	const imports: Import[] = [];
	const misuses: string[] = [];
	const add = (node: ts.Node | undefined, isTypeOnly: boolean, isDynamic: boolean) => {
		if (node && ts.isStringLiteralLike(node)) imports.push({ from: node.text, isTypeOnly, isDynamic });
		else misuses.push('imports what only shows at run time');
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node), false);
		if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly, false);
		if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, false);
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false, true);
		if (node.kind === ts.SyntaxKind.AnyKeyword) misuses.push('says any');
		if (isClaimOfSafety(node) && file.path !== gate) misuses.push('claims a value is Safe');
		ts.forEachChild(node, visit);
	};
	for (const script of scriptsOf(file)) visit(ts.createSourceFile(file.path, script, ts.ScriptTarget.Latest, true));
	return { imports, misuses };
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
	if (!importClause) return false;
	if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = importClause.namedBindings;
	if (importClause.name || !names || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

/** A cast to Safe, or a predicate or a declaration that promises one. */
function isClaimOfSafety(node: ts.Node): boolean {
	const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isTypePredicateNode(node);
	const isPromise = ts.isVariableStatement(node) || ts.isFunctionDeclaration(node);
	const isDeclared =
		isPromise && (node.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword);
	if (isCast) return /\bSafe\b/.test(node.type?.getText() ?? '');
	return isDeclared && /\bSafe\b/.test(node.getText());
}

/** Scripts of a Svelte component, and what its markup says in braces; or the whole of any other file. */
function scriptsOf({ path, source }: SourceFile): string[] {
	if (!path.endsWith('.svelte')) return [source];
	const scripts = [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
	const markup = source.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
	const claims = [...markup.matchAll(/\bimport\([^)]*\)|\bas (unknown as )?Safe\b[^)}]*/g)].map(([text]) =>
		text.startsWith('import') ? text : `value ${text}`
	);
	return [...scripts, ...claims];
}

/** Rings of files that import one another's values. */
function cycles(files: readonly SourceFile[]): string[] {
	const byStem = new Map(files.map((file) => [file.path.replace(/(\.svelte)?\.(ts|js)$/, ''), file]));
	const find = (path: string) =>
		byStem.get(path.replace(/(\.svelte)?(\.(ts|js))?$/, '')) ?? files.find((file) => file.path === path);
	const found: string[] = [];
	const done = new Set<SourceFile>();
	const visit = (file: SourceFile, trail: readonly SourceFile[]): void => {
		if (trail.includes(file)) {
			const ring = [...trail.slice(trail.indexOf(file)), file].map(({ path }) => path);
			found.push(`cycle: ${ring.join(' → ')}`);
			return;
		}
		if (done.has(file)) return;
		for (const { from } of read(file).imports.filter(({ isTypeOnly }) => !isTypeOnly)) {
			const inside = resolve(file.path, from);
			const next = inside === null ? undefined : find(inside);
			if (next) visit(next, [...trail, file]);
		}
		done.add(file);
	};
	for (const file of files) visit(file, []);
	return found;
}
