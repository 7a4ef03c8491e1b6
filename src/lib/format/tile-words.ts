import type { ReleasedFigure } from '../disclosure/released';
import { areaOfTile, boroughTiles } from '../model/borough-tiles';
import { groupName } from './group-name';
import { groupNoun } from './group-words';
import { formatList } from './list';
import { formatCount } from './number';
import { scaleOf } from './scale';

/** What a map of tiles shows: "Between 62.3% and 79.7% in the 31 boroughs shown"; null where it is none, or shows fewer than
 *  two values. */
export function tilesSentence({ head, cells }: ReleasedFigure): string | null {
	if (head.name !== 'tiles') return null;
	const scale = scaleOf(head.metric);
	const values = cells
		.flatMap(({ result }) => (result.status === null ? [result.measure] : []))
		.toSorted((one, other) => one.value - other.value)
		.map((measure) => scale.full(measure.value, measure.kind === 'count' ? Infinity : measure.denominator));
	const [least, most] = [values[0], values.at(-1)];
	if (least === undefined || most === undefined || values.length < 2) return null;
	const where = `in the ${formatCount(values.length)} ${groupNoun(head.by, values.length)} shown`;
	return least === most ? `${least} ${where}` : `Between ${least} and ${most} ${where}`;
}

/** What has to be known to read a map of tiles, one sentence a line. */
export function tilesNotes({ head, cells }: ReleasedFigure): string[] {
	const known = new Set(boroughTiles.map((tile) => areaOfTile(tile, head.question.level)));
	const elsewhere = cells.filter(({ group }) => group === null || !known.has(group.key));
	return [
		'Tiles stand about where the boroughs lie, all of one size, not to scale.',
		'Shades part the values shown into fifths, at round numbers: a shade is no verdict, the mark in a tile is.',
		...(elsewhere.length === 0 ? [] : [`Not on the map, but in the table: ${formatList(elsewhere.map(groupName))}.`])
	];
}
