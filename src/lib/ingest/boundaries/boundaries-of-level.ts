import { areaLevels, type AreaLevel } from '../../model/area';
import type { Boundaries, JoinedBoundaries } from '../../model/boundaries';
import type { Dataset } from '../../model/dataset';
import type { Refusal } from '../../model/refusal';
import { joinBoundaries } from './join-boundaries';

/** Boundaries joined to the areas of one level, or why they cannot be drawn for it: they name none of them, or are those of another
 *  level, out of which none is put together. */
export function boundariesOfLevel(
	boundaries: Boundaries,
	areas: Dataset['areas'],
	level: AreaLevel,
	chosen: string | null
): JoinedBoundaries | Refusal {
	const join = joinBoundaries(boundaries, areas[level].groups, chosen);
	const matched = mostMatched(join);
	if (matched * 2 > areas[level].groups.length) return join;
	const other = areaLevels
		.filter((one) => one !== level)
		.map((one) => ({ label: areas[one].label, matched: mostMatched(joinBoundaries(boundaries, areas[one].groups)) }))
		.toSorted((one, two) => two.matched - one.matched)[0];
	const { label } = areas[level];
	if (other && other.matched > matched)
		return {
			kind: 'unsuited',
			what: `These are the boundaries of each ${other.label}, not of each ${label}`,
			remedy: `Shapes are not put together here. Compare by ${other.label}, or add a file with one shape for each ${label}.`
		};
	if (matched === 0) return noneNamed(boundaries, label);
	return join;
}

/** No property names any area. */
export function noneNamed({ properties }: Boundaries, label: string): Refusal {
	const looked = properties.length === 0 ? 'its features have no properties' : `looked in ${properties.join(', ')}`;
	return {
		kind: 'unsuited',
		what: `No shape of these boundaries has the code or name of a ${label} of the extracts: ${looked}`,
		remedy: `Add a code (E09000007) or the name of each ${label} to the features, or take boundaries of the same areas as the extracts.`
	};
}

export function mostMatched({ choices }: JoinedBoundaries): number {
	return choices[0]?.matched ?? 0;
}
