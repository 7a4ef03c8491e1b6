import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const planted = join(process.cwd(), 'src/lib/chart/planted-breach.ts');
const opening = `
	import type { EstimatedFigure } from '../model/figure';
	import type { ReleasedFigure, Safe } from '../disclosure/released';
	import { release } from '../disclosure/release';
	declare function draw(figure: Safe<ReleasedFigure>): void;
	declare const estimated: EstimatedFigure;
	declare const handMade: ReleasedFigure;
`;

describe('a chart that takes Safe<ReleasedFigure>', () => {
	it('compiles with what release lets through', () => {
		expect(errorsOf("draw(await release(estimated, 'threshold-10'));")).toEqual([]);
	});

	it.each([
		['an estimated figure', 'draw(estimated);'],
		['a released figure made by hand', 'draw(handMade);'],
		[
			'a copy of a safe one with something changed',
			"draw({ ...(await release(estimated, 'threshold-10')), cells: handMade.cells });"
		],
		['a figure signed by hand', 'const signed = { ...handMade, passed: true as const }; draw(signed);']
	])('does not compile with %s', (_, breach) => {
		expect(errorsOf(breach)).toEqual([2345]);
	});
});

/** Codes of the compiler's errors in a planted file that is nowhere but here. */
function errorsOf(source: string): number[] {
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
		target: ts.ScriptTarget.ESNext,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler
	};
	const host = ts.createCompilerHost(options);
	const readFile = host.getSourceFile.bind(host);
	host.getSourceFile = (name, ...rest) =>
		name === planted ? ts.createSourceFile(name, opening + source, ts.ScriptTarget.ESNext) : readFile(name, ...rest);
	const program = ts.createProgram([planted], options, host);
	const file = program.getSourceFile(planted);
	return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ code }) => code);
}
