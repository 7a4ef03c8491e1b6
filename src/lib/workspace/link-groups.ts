import { areaLevels, findBorough, londonBoroughs, noPartnership, type AreaLevel } from '../model/area';
import type { Dataset } from '../model/dataset';
import type { Dimension, Group } from '../model/dimension';

/** The dimensions in which a value of the link may be looked up: for areas every level, the asked one first. */
export function dimensionsOf(id: string, dataset: Dataset, level: AreaLevel): readonly Dimension[] {
	if (id !== 'area') return dataset.dimensions.filter((dimension) => dimension.id === id);
	return [level, ...areaLevels.filter((other) => other !== level)].map((one) => dataset.areas[one]);
}

/** The group that a link means by a code or a name, in any case; null where there is none. */
export function findGroup(value: string, dimensions: readonly Dimension[]): Group | null {
	const folded = value.toLowerCase();
	const isMeant = ({ code, name, key }: Group) =>
		code.toLowerCase() === folded || name.toLowerCase() === folded || key.toLowerCase() === folded;
	for (const dimension of dimensions) {
		const group = dimension.groups.find(isMeant);
		if (group) return group;
	}
	const borough = findBorough(value);
	const areas = borough && dimensions.find((dimension) => dimension.id === 'area');
	return areas?.groups.find(({ key }) => key === borough?.name) ?? null;
}

/** What a link calls a group: the GSS code of a built-in borough, `none` for No partnership, otherwise the key. */
export function nameInLink(dimension: string, key: string): string {
	if (dimension === 'partnership' && key === noPartnership) return 'none';
	return (dimension === 'area' && londonBoroughs.find(({ name }) => name === key)?.code) || key;
}
