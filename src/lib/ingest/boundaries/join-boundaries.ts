import { findBcu, findBorough, findForce, foldAreaName, noArea, noBcu, noForce, notRecorded } from '../../model/area';
import type { Boundaries, JoinedBoundaries, Outline } from '../../model/boundaries';
import type { Group } from '../../model/dimension';
import { valueUnder } from '../../model/value-under';

const onsCode = /^[A-Z]\d{8}$/;
const noPlaces: readonly string[] = [noArea, noBcu, noForce, notRecorded];

/** Finds areas in boundaries by the property that names most of them, codes before names where two name as many, running numbers last; or by the one that
 *  was chosen, where it names any. */
export function joinBoundaries(
	boundaries: Boundaries,
	groups: readonly Group[],
	chosen: string | null = null
): JoinedBoundaries {
	const areas = groups.filter(({ name }) => !noPlaces.includes(name));
	const none = { outlines: null, choices: [], isByCode: false, withoutShape: [], withoutArea: [], several: [] };
	if (areas.length === 0) return none;
	const find = finderOf(areas, foldingOf(boundaries));
	const choices = boundaries.properties
		.map((property) => {
			const values = valuesOf(boundaries, property);
			const matched = new Set(values.flatMap((value) => find(value)?.key ?? [])).size;
			return { property, matched, isByCode: values.some((value) => onsCode.test(value)) };
		})
		.filter(({ matched }) => matched > 0)
		.toSorted(
			(one, other) =>
				other.matched - one.matched ||
				Number(other.isByCode) - Number(one.isByCode) ||
				Number(isRunning(one.property)) - Number(isRunning(other.property))
		);
	const taken = choices.find(({ property }) => property === chosen) ?? choices[0];
	if (!taken) return none;

	const of = new Map<string, Outline[]>();
	const others: { readonly outline: Outline; readonly name: string }[] = [];
	for (const { properties, outline } of boundaries.shapes) {
		const area = find(valueUnder(properties, taken.property) ?? '');
		if (area) of.set(area.key, [...(of.get(area.key) ?? []), outline]);
		else others.push({ outline, name: nameOf(properties, taken.property, choices[0]?.property) });
	}
	const { width, height } = boundaries;
	return {
		outlines: {
			width,
			height,
			property: taken.property,
			of: Object.fromEntries(of),
			others: others.map(({ outline }) => outline)
		},
		choices: choices.map(({ property, matched }) => ({ property, matched })),
		isByCode: taken.isByCode,
		withoutShape: areas.filter(({ key }) => !of.has(key)).map(({ name }) => name),
		withoutArea: others.map(({ name }) => name),
		several: areas.filter(({ key }) => (of.get(key) ?? []).length > 1).map(({ name }) => name)
	};
}

/** Whether a property numbers the features of its file, by the names that programs give it. */
function isRunning(property: string): boolean {
	return /^((object|global|shape|feature|ogc_f|f|g)?_?id|fid_?\d*|index|row)$/i.test(property);
}

type Folding = (value: string) => readonly string[];

/** Each name is folded once for the same boundaries: they are joined anew to each level and for each answer. */
const foldings = new WeakMap<Boundaries, Folding>();

function foldingOf(boundaries: Boundaries): Folding {
	const folded = new Map<string, readonly string[]>();
	const folding =
		foldings.get(boundaries) ??
		((value) => {
			const names = folded.get(value) ?? namesOf(value);
			folded.set(value, names);
			return names;
		});
	foldings.set(boundaries, folding);
	return folding;
}

/** Finds an area by its code, or by its name however it is spelt. */
function finderOf(areas: readonly Group[], namesOf: Folding): (value: string) => Group | null {
	const byCode = new Map(areas.flatMap((area) => [area.code, area.key].map((code) => [code.toUpperCase(), area])));
	const byName = new Map(areas.flatMap((area) => namesOf(area.name).map((name) => [name, area])));
	return (value) => {
		const code = byCode.get(value.toUpperCase());
		if (code || !/\p{L}{2}/u.test(value)) return code ?? null;
		const name = namesOf(value).find((one) => byName.has(one));
		return (name === undefined ? undefined : byName.get(name)) ?? null;
	};
}

/** The forms of a name: as it stands; "Bristol, City of" the other way round and without; and as it is built in. */
function namesOf(value: string): readonly string[] {
	const turned = value.replace(/^(.+), ((city|county) of)$/i, '$2 $1');
	const plain = value.replace(/, (city|county) of$/i, '');
	const built = [findBorough(value)?.name, findBcu(value), findForce(value)];
	const names = new Set([value, turned, plain, ...built.filter((name) => name !== undefined && name !== null)]);
	return [...new Set([...names].map(foldAreaName))];
}

function valuesOf({ shapes }: Boundaries, property: string): string[] {
	return shapes.map(({ properties }) => valueUnder(properties, property) ?? '');
}

/** What a shape is called in a list: by the property it is told by, with a name beside a code where there is one. */
function nameOf(properties: Readonly<Record<string, string>>, property: string, best: string | undefined): string {
	const told =
		valueUnder(properties, property) ?? (best === undefined ? undefined : valueUnder(properties, best)) ?? '';
	const beside = onsCode.test(told)
		? Object.entries(properties).find(([name, value]) => isName(name, value))
		: undefined;
	return [beside?.[1], told].filter((part) => part !== undefined && part !== '').join(', ') || 'without a name';
}

function isName(property: string, value: string): boolean {
	return /(name|nm\w{0,3})$/i.test(property) && /\p{L}{2}/u.test(value) && !onsCode.test(value);
}
