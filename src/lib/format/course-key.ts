import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import { signalSide, signalWords } from './course-words';

/** What marks of a course mean, those that stand in it, in this order. */
export function courseKey(
	figure: ReleasedFigure
): { readonly mark: 'better' | 'worse' | 'no side' | 'within' | 'partial'; readonly words: string }[] {
	const { course } = figure;
	if (!course) return [];
	const shown = figure.cells.filter(({ result }) => result.status === null);
	const isPartial = ({ group }: ReleasedCell) => group !== null && course.partial.includes(group.key);
	const judged = shown.filter((cell) => !isPartial(cell));
	const signals = judged.filter((cell) => signalWords(figure, cell) !== '');
	const sides = new Set(signals.map((cell) => signalSide(figure, cell)));
	return [
		...(sides.has('better') ? [{ mark: 'better' as const, words: 'more than chance, for the better' }] : []),
		...(sides.has('worse') ? [{ mark: 'worse' as const, words: 'more than chance, for the worse' }] : []),
		...(sides.has('no side') ? [{ mark: 'no side' as const, words: 'more than chance' }] : []),
		...(signals.length < judged.length ? [{ mark: 'within' as const, words: 'varies within its limits' }] : []),
		...(judged.length < shown.length ? [{ mark: 'partial' as const, words: 'covered only in part, not judged' }] : [])
	];
}
