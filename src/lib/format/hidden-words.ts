import type { ReleasedFigure } from '../disclosure/released';
import { isGroupProper, restNames } from './group-words';
import { formatList } from './list';
import { formatCount } from './number';

/** How many groups of a figure are hidden, wherever that is said of what is drawn: "127 hidden, 22 of them under No partnership", for
 *  findings count the groups proper alone. Null where none is; `mark` stands after the word. */
export function hiddenWords(figure: ReleasedFigure, mark = ''): string | null {
	if (figure.hidden === 0) return null;
	const rest = figure.cells.filter((cell) => cell.result.status === '[c]' && !isGroupProper(cell));
	const said = `${formatCount(figure.hidden)} hidden${mark}`;
	if (rest.length === 0) return said;
	const among = rest.length === figure.hidden ? '' : `${formatCount(rest.length)} of them `;
	return `${said}, ${among}under ${formatList([...new Set(rest.flatMap(restNames))])}`;
}
