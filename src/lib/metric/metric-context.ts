import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import { foldDimensionName } from '../model/dimension-columns';
import type { Dimension } from '../model/dimension';
import type { MetricContext } from '../model/metric';
import { join, literal, name, sql, type SqlText } from '../sql/sql';

/** What a metric may ask of the loaded extracts while it is compiled. */
export function metricContext(dataset: Dataset, cutoff: Day): MetricContext {
	return {
		cutoff,
		settings: dataset.settings,
		timesOfDay: dataset.timesOfDay ?? false,
		when: (column, holds) => {
			if (column === 'theme') return valuesThat(column, dataset.themes, holds);
			if (column === 'metric') return valuesThat(column, measuresOf(dataset), holds);
			const dimension = dataset.dimensions.find(({ id }) => id === column);
			return dimension ? ofDimension(dimension, holds) : sql`false`;
		},
		whenNamed: (names, holds) => {
			const dimension = namedDimension(dataset, names);
			return dimension ? ofDimension(dimension, holds) : sql`false`;
		},
		has: (role) => dataset.mapped.includes(role)
	};
}

/** What the counts extracts call their measures. */
function measuresOf({ sources }: Dataset): string[] {
	return (sources.counts?.counted?.measures ?? []).map(({ name }) => name);
}

/** The dimension that the extracts call by one of the names; null where there is none. */
export function namedDimension(dataset: Pick<Dataset, 'dimensions'>, names: readonly string[]): Dimension | null {
	const folded = new Set(names.map(foldDimensionName));
	return dataset.dimensions.find(({ id }) => folded.has(foldDimensionName(id))) ?? null;
}

function ofDimension({ column, groups }: Dimension, holds: (value: string) => boolean): SqlText {
	return valuesThat(
		column,
		groups.map(({ key }) => key),
		holds
	);
}

/** The column's values are all known, so that they are judged here, once, and not row by row. */
function valuesThat(column: string, values: readonly string[], holds: (value: string) => boolean): SqlText {
	const those = values.filter(holds);
	if (those.length === 0) return sql`false`;
	return those.length === values.length ? sql`true` : sql`${name(column)} IN (${join(those.map(literal))})`;
}
