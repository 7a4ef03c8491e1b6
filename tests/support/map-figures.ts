import { releasedBoundaries } from '../../src/lib/disclosure/released-boundaries';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { joinBoundaries } from '../../src/lib/ingest/boundaries/join-boundaries';
import { readBoundaries } from '../../src/lib/ingest/boundaries/read-boundaries';
import { figureOf, headOf, type HandGroup } from './figures';
import { collection } from './made-up-boundaries';

/** A figure of groups written by hand, on boundaries. */
export async function mapOf(
	groups: readonly HandGroup[],
	features: readonly unknown[],
	pick: readonly string[] = []
): Promise<Safe<ReleasedFigure>> {
	const question = { ...headOf().question, pick };
	const figure = await release(
		figureOf(groups, headOf({ question, by: { id: 'area', label: 'borough' } })),
		'threshold-10'
	);
	const { boundaries } = readBoundaries(collection(features), 'squares.geojson');
	const areas = figure.cells.flatMap(({ group }) => group ?? []);
	const outlines = boundaries && joinBoundaries(boundaries, areas).outlines;
	const map = outlines && releasedBoundaries(figure, outlines);
	if (!map) throw new Error('no map of these groups');
	return map;
}
