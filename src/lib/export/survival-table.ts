import type { Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { capital } from '../format/capital';
import type { SheetTable, SheetValue } from './sheet';
import { survivalRecords } from './survival-csv';

type Values = ReturnType<typeof survivalRecords>[number];

/** The values of curves as the table of a sheet, the same as in their CSV; of a hidden group its code. */
export function survivalTable(figure: Safe<ReleasedCurves>): SheetTable {
	const { by, metric } = figure.head;
	const unit = capital(metric.unit);
	const columns: readonly (readonly [name: keyof Values, heading: string])[] = [
		['group', capital(by.label)],
		['day', 'Day since the start of each'],
		['at_risk', `${unit} followed beyond that day to whom it has not happened`],
		['events', `${unit} to whom it happened since the row before`],
		['censored', `${unit} last followed since the row before`],
		['value', 'Per cent to whom it has happened'],
		['lower_95', 'Per cent, lower end of 95% interval'],
		['upper_95', 'Per cent, upper end of 95% interval']
	];
	return {
		headings: columns.map(([, heading]) => heading),
		rows: survivalRecords(figure).map((values) => columns.map(([name]) => cellOf(values, name)))
	};
}

function cellOf(values: Values, name: keyof Values): SheetValue {
	const value = values[name] ?? null;
	if (value === null || value === '') return values.status || '[z]';
	const isShare = name === 'value' || name === 'lower_95' || name === 'upper_95';
	return isShare && typeof value === 'number' ? { share: value } : value;
}
