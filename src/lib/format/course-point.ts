import type { ReleasedCell, ReleasedCourse, ReleasedFigure } from '../disclosure/released';

/** Where a period stands in its course, or in that of its area where there is one for each; undefined where it is not judged. */
export function coursePoint(
	{ course, panels }: Pick<ReleasedFigure, 'course' | 'panels'>,
	{ group, group2 }: Pick<ReleasedCell, 'group' | 'group2'>
): ReleasedCourse['points'][string] | undefined {
	if (!panels) return group ? course?.points[group.key] : undefined;
	const own = panels.find((panel) => panel.group.key === group?.key)?.figure.course;
	return group2 ? own?.points[group2.key] : undefined;
}

/** Whether a figure's periods are judged by limits, in one course or in several. */
export function hasCourse({ course, panels }: Pick<ReleasedFigure, 'course' | 'panels'>): boolean {
	return course !== null || panels?.some(({ figure }) => figure.course !== null) === true;
}
