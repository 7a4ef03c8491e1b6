import type { AreaLevel } from '../model/area';
import type { Dataset } from '../model/dataset';
import { dayFromIso } from '../model/day';
import type { Group } from '../model/dimension';
import type { Filter } from '../model/question';
import { dimensionsOf, findGroup } from './link-groups';
import type { LinkReader } from './link-reader';

/** Dimensions whose filter needs no `where.` in front. */
export const bareFilters: ReadonlySet<string> = new Set(['area', 'partnership', 'risk']);

/** The dimension that a parameter filters by; null where it is no filter. */
export function filteredDimension(parameter: string): string | null {
	return bareFilters.has(parameter) ? parameter : (/^where\.(.+)$/.exec(parameter)?.[1] ?? null);
}

/** The filters of a link. A group that the extracts do not hold stays, and selects nobody: leaving it out would quietly
 *  answer a wider question. */
export function readFilters(link: LinkReader, dataset: Dataset | null, level: AreaLevel): Filter[] {
	const keys = new Map<string, Set<string>>();
	for (const parameter of link.parameters) {
		const id = filteredDimension(parameter);
		if (id === null) continue;
		const found = readKeys(link, parameter, id, dataset, level);
		if (found.length > 0) keys.set(id, new Set([...(keys.get(id) ?? []), ...found]));
	}
	return [...keys].map(([dimension, chosen]) => ({ dimension, keys: [...chosen] }));
}

function readKeys(
	link: LinkReader,
	parameter: string,
	id: string,
	dataset: Dataset | null,
	level: AreaLevel
): string[] {
	const values = link.values(parameter);
	if (!dataset) return values;
	const dimensions = dimensionsOf(id, dataset, level);
	const [first] = dimensions;
	if (!first) {
		const remedy = 'Map a column to it on the Data page.';
		link.ignore(parameter, `The link filters by “${id}”, which is not in your extracts`, remedy);
		return [];
	}
	return values.map((value) => {
		const key = findGroup(value, dimensions)?.key;
		if (key === undefined)
			link.note(parameter, `No ${first.label} “${value}” in your extracts`, 'Nobody is in it: check how it is spelt.');
		return key ?? value;
	});
}

/** The codes of the areas that a parameter names. */
export function readAreas(link: LinkReader, parameter: string, dataset: Dataset | null, level: AreaLevel): string[] {
	const area = dataset?.areas[level];
	const codes = link.values(parameter).flatMap((value) => {
		const code = area ? findGroup(value, [area])?.code : value;
		if (code === undefined)
			link.ignore(
				parameter,
				`The link compares with “${value}”, which is not in your extracts`,
				'Check how it is spelt.'
			);
		return code ?? [];
	});
	return [...new Set(codes)];
}

/** The codes of the groups picked out. A date stands for the period that begins on it. One that a filter leaves out is listed
 *  nowhere, which is said. */
export function readPick(
	link: LinkReader,
	dataset: Dataset | null,
	level: AreaLevel,
	filters: readonly Filter[]
): string[] {
	const dimensions = dataset && [...dimensionsOf('area', dataset, level), ...dataset.dimensions];
	const codes = link.values('pick').flatMap((value) => {
		const code = !dimensions || dayFromIso(value) !== null ? value : findGroup(value, dimensions)?.code;
		if (code === undefined)
			link.ignore('pick', `The link picks out “${value}”, which is not in your extracts`, 'Check how it is spelt.');
		return code ?? [];
	});
	for (const code of dataset ? new Set(codes) : []) {
		const left = dataset && filters.flatMap((filter) => leftOut(code, filter, dataset, level)).at(0);
		if (left)
			link.note(
				'pick',
				`The link picks out “${left.name}”, which its filter leaves out`,
				'Take the filter away, or pick out another.'
			);
	}
	return [...new Set(codes)];
}

/** The group of a code where it has values of the same column as a filter, and is none of them. */
function leftOut(code: string, filter: Filter, dataset: Dataset, level: AreaLevel): readonly Group[] {
	return dimensionsOf(filter.dimension, dataset, level).flatMap(({ groups }) => {
		const isNarrowed = groups.some(({ key }) => filter.keys.includes(key));
		return isNarrowed ? groups.filter((group) => group.code === code && !filter.keys.includes(group.key)) : [];
	});
}
