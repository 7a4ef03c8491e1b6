import type { Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { CsvColumn } from './csv-columns';
import { curveName } from '../format/cohort-words';
import { csvText, type CsvValue } from './csv-text';

/** The columns in their order; both are part of the public interface. */
export const survivalColumns = [
	{ name: 'metric', datatype: 'string', description: 'Catalogue id of the metric' },
	{ name: 'group_by', datatype: 'string', description: 'What the groups are' },
	{ name: 'group_code', datatype: 'string', description: 'Code of the group; none for No partnership' },
	{ name: 'group', datatype: 'string', description: 'Name of the group' },
	{ name: 'day', datatype: 'number', description: 'Days since the start of each unit; 0 is the start' },
	{ name: 'at_risk', datatype: 'number', description: 'Units followed beyond that day to whom it has not happened' },
	{ name: 'events', datatype: 'number', description: 'Units to which it happened since the row before' },
	{ name: 'censored', datatype: 'number', description: 'Units last followed since the row before' },
	{
		name: 'value',
		datatype: 'number',
		description: 'Share to whom it has happened by the end of that day (1 − Kaplan–Meier), rounded to 0.001'
	},
	{ name: 'lower_95', datatype: 'number', description: 'Lower end of its 95% interval (log-log)' },
	{ name: 'upper_95', datatype: 'number', description: 'Upper end of its 95% interval (log-log)' },
	{ name: 'status', datatype: 'string', description: 'Empty, [c] hidden, [x] nobody followed yet, or [z] nobody' }
] as const satisfies readonly CsvColumn[];

type Row = Partial<Record<(typeof survivalColumns)[number]['name'], CsvValue>>;

/** Curves as a tidy CSV file. A hidden group keeps its row and its status, and nothing else. */
export function survivalCsv(figure: Safe<ReleasedCurves>): string {
	const names = survivalColumns.map(({ name }) => name);
	return csvText([names, ...survivalRecords(figure).map((row) => names.map((name) => row[name] ?? null))]);
}

/** The values of every row by column. */
export function survivalRecords(figure: Safe<ReleasedCurves>): Row[] {
	const { head, curves } = figure;
	return curves.flatMap((curve): Row[] => {
		const { group } = curve;
		const place = {
			metric: head.metric.id,
			group_by: figure.sides ? 'side' : head.by.id,
			group_code: group.code,
			group: curveName(figure, curve)
		};
		if (curve.status !== null) return [{ ...place, status: curve.status }];
		const start = {
			...place,
			day: 0,
			at_risk: curve.units,
			events: 0,
			censored: 0,
			value: 0,
			lower_95: 0,
			upper_95: 0
		};
		const steps = curve.steps.map(({ day, events, censored, atRisk, value, lower, upper }) => {
			const counts = { at_risk: atRisk, events, censored };
			return { ...place, day, ...counts, value, lower_95: lower, upper_95: upper };
		});
		return [start, ...steps];
	});
}
