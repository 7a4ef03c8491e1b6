import type { Grouping } from '../metric/grouping';
import { areaLevels } from '../model/area';
import type { Dataset } from '../model/dataset';
import type { Dimension } from '../model/dimension';
import type { Filter } from '../model/question';
import { sourceTables, type SourceKind } from '../model/source';
import { name, sql } from '../sql/sql';
import type { CountTask } from './count-task';
import type { Counter } from './counter';

/** Groupings without the groups that the question's filters leave out: nobody is in them because nobody in them was asked for, which
 *  is no zero, and so they are not listed. A group that was asked for and has nobody stays. */
export async function askedGroups(
	counter: Counter,
	task: Pick<CountTask, 'metric' | 'question' | 'dataset'>,
	[first, second]: readonly [Grouping, Grouping?]
): Promise<readonly [Grouping, Grouping?]> {
	const one = await askedOf(counter, task, first);
	return second ? [one, await askedOf(counter, task, second)] : [one];
}

async function askedOf(
	counter: Counter,
	{ metric, question, dataset }: Pick<CountTask, 'metric' | 'question' | 'dataset'>,
	grouping: Grouping
): Promise<Grouping> {
	const asked = await Promise.all(
		question.filters.map((filter) => keysAsked(counter, filter, grouping, { dataset, kind: metric.kind }))
	);
	const groups = grouping.groups.filter(({ key }) => asked.every((keys) => keys?.has(String(key)) ?? true));
	return { ...grouping, groups };
}

/** The groups in which a filter asks for anybody; null where it says nothing of these groups. Areas are narrowed by areas of any
 *  level: which lie in which is as the rows have it. */
async function keysAsked(
	counter: Counter,
	{ dimension, keys }: Filter,
	{ stored }: Grouping,
	{ dataset, kind }: { readonly dataset: Dataset; readonly kind: SourceKind }
): Promise<ReadonlySet<string> | null> {
	const places = placesIn(dataset);
	const isOfPlaces = places.some(({ column }) => column === stored);
	const filtered =
		dimension === 'area'
			? areaLevels.map((level) => dataset.areas[level])
			: dataset.dimensions.filter(({ id }) => id === dimension);
	const related = filtered.filter(
		({ column }) => column === stored || (isOfPlaces && places.some((place) => place.column === column))
	);
	if (stored === null || related.length === 0) return null;
	const asked = new Set<string>();
	for (const { column, groups } of related) {
		const held = new Set(keys.filter((key) => groups.some((group) => group.key === key)));
		if (column === stored) for (const key of held) asked.add(key);
		else if (held.size > 0) {
			const pairs = await counter.pairs(
				sql`SELECT DISTINCT ${name(stored)}::VARCHAR AS finest, ${name(column)}::VARCHAR AS wider
				FROM ${name(sourceTables[kind])}`
			);
			for (const { finest, wider } of pairs) if (held.has(wider)) asked.add(finest);
		}
	}
	return asked;
}

/** Areas of every level, those of a lookup too. */
function placesIn({ areas, dimensions }: Dataset): readonly Dimension[] {
	return [...areaLevels.map((level) => areas[level]), ...dimensions.filter(({ column }) => /^l\d+$/.test(column))];
}
