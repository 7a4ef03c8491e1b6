import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import type { Elsewhere } from './linked';
import { protectBlock } from './protect-block';
import { protectLine } from './protect-line';
import type { ReleasedCell } from './released';
import type { Amount, Secret, Secrets } from './secret';

/** One kind of number that a figure's cells tell, hidden and shown on its own: results, units not yet followed, or
 *  benchmarks. */
export interface Layer {
	/** The numbers that go together; none where the cell has no such number. */
	amounts(cell: EstimatedCell): readonly Amount[];
	/** What hiding them would lose; 0 where there is nothing to hide. */
	cost(cell: EstimatedCell): number;
	/** Whether they are hidden before their neighbours are looked at. */
	isHidden(cell: EstimatedCell): boolean;
	/** Whether, hidden, they have to be protected. */
	isSensitive(cell: EstimatedCell): boolean;
	/** Whether another part of the figure tells them anyway. */
	isKnown(cell: EstimatedCell): boolean;
	/** Whether a released cell of another figure on the page tells them; null where it has no such number. */
	tells(cell: ReleasedCell): boolean | null;
}

/** Every cell of a figure whose numbers of one layer have to be hidden, its total and margins included, so that none can
 *  be worked out from the rest. Each margin is taken as the sum of its cells, the safe reading where people stand in two
 *  groups. What other figures of the page hide is hidden here; what they show may not be hidden to protect. */
export function suppress(figure: EstimatedFigure, layer: Layer, linked: Elsewhere): ReadonlySet<EstimatedCell> {
	const secrets = new Map<Secret, EstimatedCell>();
	const hidden = new Set<Secret>();
	for (const cell of [...figure.cells, ...figure.margins, figure.total]) {
		const told = linked(cell).map((other) => layer.tells(other));
		const secret: Secret = {
			row: cell.group?.key ?? null,
			column: cell.group2?.key ?? null,
			amounts: layer.amounts(cell),
			cost: layer.cost(cell),
			sensitive: layer.isSensitive(cell) || told.includes(false),
			mayHide: !layer.isKnown(cell) && !told.includes(true)
		};
		secrets.set(secret, cell);
		if (layer.isHidden(cell) || told.includes(false)) hidden.add(secret);
	}
	const protectedToo = protect([...secrets.keys()], hidden);
	return new Set([...secrets].filter(([secret]) => protectedToo.has(secret)).map(([, cell]) => cell));
}

/** The margins first, each side with the total as a table of its own, then what stands within them. */
function protect(secrets: readonly Secret[], hidden: Secrets): Secrets {
	const total = secrets.find((secret) => secret.row === null && secret.column === null);
	if (!total) return hidden;
	const rows = { groups: secrets.filter((secret) => secret.row !== null && secret.column === null), total };
	const columns = { groups: secrets.filter((secret) => secret.row === null && secret.column !== null), total };
	const withRows = protectLine(rows, hidden);
	if (columns.groups.length === 0) return withRows;
	// the columns may have cost the total, which the rows then have to guard as well
	const margins = protectLine(rows, protectLine(columns, withRows));
	return protectBlock(secrets, margins);
}
