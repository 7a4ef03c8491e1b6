/** How a figure is to be read, as /methods prints it. */
interface FigureReading {
	readonly name: string;
	readonly where: string;
	readonly reading: string;
}

/** Every figure of the pages, in the order they are met. */
export const figureReadings: readonly FigureReading[] = [
	{
		name: 'Intervals by group',
		where: 'Compare areas',
		reading:
			'A mark for each group, its 95% interval, and what it is held against. Groups stand in the order of their value; one that is hidden keeps its row and loses its place in that order. With the case mix taken into account, the crude value stays the mark and the verdict’s; a hollow square under it is the standardised one.'
	},
	{
		name: 'Tiles',
		where: 'Compare areas',
		reading:
			'London’s boroughs or command units, one tile each, roughly where they lie: every area has the same room, whatever its size. Five shades, by breaks from the shown values alone; the verdict is a shape. It tells what the intervals tell, and nothing else.'
	},
	{
		name: 'Map of your boundaries',
		where: 'Compare areas',
		reading:
			'The areas on the shapes of a GeoJSON file of your own, found by code or name; shades, marks and hatches are those of the tiles. A large shape is not many people. Values and marks stand where there is room: all are in the table. It tells what the intervals tell, and nothing else. The file stays in the tab.'
	},
	{
		name: 'Funnel',
		where: 'Compare areas',
		reading:
			'Each group by its size. Between the inner limits lie 95 of 100 groups that are alike, between the outer ones 998 of 1,000. Outside is a question, not an answer.'
	},
	{
		name: 'Areas by partnership',
		where: 'Compare areas',
		reading: 'A table of shares, shaded by value. Small cells are hidden, and others with them where they would tell.'
	},
	{
		name: 'Course',
		where: 'Over time',
		reading:
			'A value for each period, its average, and the limits of its own variation. Points outside, or in a run, are named in words. Limits begin anew at a marked change; a last period that is not whole is left out of them. Where over a quarter of the months asked for are hidden, quarters are drawn in their place, which is said; a button shows the months all the same.'
	},
	{
		name: 'Courses side by side',
		where: 'Over time',
		reading:
			'The same by command unit or area, all on one scale. Each is judged by its own variation, not against the others: that one lies higher than another is nothing that this figure judges.'
	},
	{
		name: 'Curves by quarter',
		where: 'Over time',
		reading:
			'How many were seen again by each day since their first contact, those not followed for 12 months counted for as long as they were. The last quarter is held against the same a year earlier at the same day; dotted is what not everyone of a quarter has been followed for.'
	},
	{
		name: 'Curves by partnership',
		where: 'Joint results',
		reading:
			'The same for each partnership, with the numbers at risk under it. The test says whether all the curves together lie further apart than chance alone would bring them; it does not say which of them, nor why. By a switch the curves are of everyone in a partnership’s areas, before its start and from it on.'
	},
	{
		name: 'Who was reached',
		where: 'Joint results',
		reading:
			'How a partnership’s people are spread over risk or areas, beside how everyone is: a share of people, not of outcomes. No verdict is given, for more of one is not better.'
	},
	{
		name: 'Before and after',
		where: 'Joint results',
		reading:
			'The partnership’s areas and their comparators, before its start and from then on. How much more the one changed than the other is an effect only if both would have run in parallel without it.'
	}
];
