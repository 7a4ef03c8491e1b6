import { mostMatched, noneNamed } from '../ingest/boundaries/boundaries-of-level';
import { joinBoundaries } from '../ingest/boundaries/join-boundaries';
import { countOf, listInWords } from '../ingest/finding-words';
import { areaLevels } from '../model/area';
import type { Boundaries } from '../model/boundaries';
import type { Dataset } from '../model/dataset';
import type { Finding } from '../model/finding';
import { datasetOf, sourceKinds } from '../model/source';

const namedAtMost = 5;

/** What is found where boundaries meet the extracts: that they name no area, that several shapes are one area, and what stays
 *  without the other. Of all levels the one that they name most areas of. Nothing where the
 *  extracts have no areas. */
export function boundaryFindings(boundaries: Boundaries, dataset: Dataset, chosen: string | null): Finding[] {
	const levels = sourceKinds.flatMap((kind) => {
		const { areas } = datasetOf(dataset, kind);
		return areaLevels.flatMap((level) => {
			const { label, groups } = areas[level];
			return groups.length === 0 ? [] : [{ label, join: joinBoundaries(boundaries, groups, chosen) }];
		});
	});
	const best = levels.toSorted((one, other) => mostMatched(other.join) - mostMatched(one.join))[0];
	if (!best) return [];
	const finding = (id: string, severity: Finding['severity'], rows: number, what: string, remedy: string): Finding => {
		return { id, severity, file: boundaries.file, column: null, rows, lines: [], what, remedy };
	};
	const { join, label } = best;
	if (join.outlines === null) {
		const { what, remedy } = noneNamed(boundaries, label);
		return [finding('boundaries-not-joined', 'problem', boundaries.shapes.length, what, remedy)];
	}
	const { several, withoutShape, withoutArea, outlines } = join;
	const findings: Finding[] = [];
	if (several.length > 0)
		findings.push(
			finding(
				'boundaries-same-area',
				'note',
				several.length,
				`Several shapes have the same ${outlines.property}: ${some(several)}`,
				'They are drawn as one area, as islands are. Where the file holds boundaries of several years, keep one.'
			)
		);
	if (withoutShape.length + withoutArea.length > 0)
		findings.push(
			finding(
				'boundaries-unmatched',
				'note',
				withoutShape.length + withoutArea.length,
				`By ${outlines.property}, ${countOf(withoutShape.length, 'area')} of the extracts without a shape, ${countOf(withoutArea.length, 'shape')} without an area`,
				'They are listed under the map on Compare areas, where another property can be chosen.'
			)
		);
	return findings;
}

function some(names: readonly string[]): string {
	const named = names.slice(0, namedAtMost);
	return listInWords(names.length > named.length ? [...named, `${names.length - named.length} more`] : named);
}
