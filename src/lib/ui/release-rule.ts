/** The rule in force unless another is chosen, Threshold 10, in ten plain lines, as /methods prints it. */
export const releaseRule: readonly string[] = [
	'A group of 1 to 9 people is hidden.',
	'A share is hidden where fewer than 10 of its people were seen again, or fewer than 10 were not.',
	'So 0% and 100% are always hidden: they would tell everybody’s outcome.',
	'A count of 1 to 9 is hidden.',
	'What belongs together is hidden together: numbers, share, interval, mark, order, words and file.',
	'Where a hidden figure could be worked out from others and a total, further figures are hidden, until it cannot.',
	'A hidden group never stands alone beside a printed total.',
	'Hidden is drawn as a hatch with [c]: never as nothing, never as zero, and never saying for which reason.',
	'A group with nobody in it is shown as [z], and one that nobody has followed for 12 months yet as [x].',
	'Numbers of 1 to 9 people not yet followed, or rows without a key, are told as “fewer than 10”.'
];

/** The same for a statistician. */
export const releaseDetail: readonly string[] = [
	'A figure is a table of sums: its cells, margins and total, and the same groups at every other level that it has (area in command unit in force and looked-up levels, month in quarter in year and financial year), whether these are on the page or not. Each margin is taken as the sum of its cells, the safe reading where people stand in two groups.',
	'Areas are crossed with periods that are covered whole, and with no others.',
	'Cells that the preset hides as they stand are primary. Of a share, x and n − x are the numbers told, and n with them; of a count the count.',
	'For each number of a hidden cell a linear programme finds two tables that agree with everything shown and lie as far apart in it as the preset’s width (10, 8, 6 or 5). Shown cells that have to differ between them, at the least sum of denominators, are hidden; groups before margins, the total last (Fischetti and Salazar-González 2001, the linear relaxation).',
	'Audit 1: knowing the sums, and that all are whole and not below 0, the possible interval of every primary number is as wide as that. Audit 2: knowing the rule besides, and so that somebody stands in each hidden cell, no hidden number has one possible value.',
	'Margins are settled before what stands within them, so that a figure of one side hides the same wherever it is seen. Where nothing within is enough, all of it is hidden, empty cells too.',
	'People not yet followed, benchmarks of people in the extract and standardised figures are tables of their own, hidden and protected by themselves. Counts that a preset rounds are protected as though they were exact, each rounded by itself; shares, intervals, differences and verdicts are worked out from the rounded counts.',
	'A curve has a point where since the one before it happened to nobody or to 10 and more, nobody or 10 and more were last followed, and 10 go on; points lie on a grid of weeks, shares are told to a thousandth. It ends where that cannot be. A group has none where the shares beside it are hidden, or would tell of few with it: how many are not yet followed, and to how many of these it has happened. There is no curve of everyone.',
	'Measures beside each other in one table: what one hides, those after it of the same people hide too, and a measure is left out whose people, or those to whom it happened, lie within those of another, or these within them, and differ by 1 to 9.',
	'Figures of one page agree: what one hides the others hide, and what one shows is no secret in another. Intervals and verdicts go with their counts, for “17.4% (7.0 to 37.1)” is 4 of 23 and nothing else.'
];

/** What the rule cannot do. */
export const releaseLimits: readonly string[] = [
	'It cannot stop somebody who holds an extract from reading its rows.',
	'It does not know what others have published about the same people.',
	'It compares a figure with the files exported on this page before it, and with nothing else: see “Comparing files” above.',
	'It cannot prevent screenshots, or browser extensions that read the page.',
	'It cannot certify that a file is free of information about a person.'
];

/** What the ledger of exports does, and cannot do. */
export const ledgerLimits: readonly string[] = [
	'People, those to whom it happened and those to whom it did not are compared as sets, found again among the loaded rows; no count is written down. Nor may it have happened to all, or to none, of those by whom two groups differ. Where a measure counts rows, rows are compared; of numbers already counted, their sums; of team-months, the average headcount behind them.',
	'It sees what was saved or copied by the buttons of this page, and earlier where you keep extracts between visits. It cannot see what others export, what was saved in another browser, text selected by hand, prints, or pictures of the screen.',
	'Files made from other extracts (by SHA-256) are of other people and are not compared: an extract that was added or taken out makes the earlier files others.',
	'Then all files together, and the numbers of everyone else, of the untreated or of the year before where groups are compared with these: a figure is refused where some sum and difference of all these numbers, however many, is the number of a few people or of a few to whom it happened, unless the earlier files or the figure alone tell it, or it is only how many stand in two groups that make up a told whole. People who stand in exactly the same groups are one unknown, and equations between unknowns are solved exactly; where that would take too long, as with more than 2,500 told groups, the figure is refused.',
	'What is not worked out: sums of which it happened to all or to none, what follows from numbers being whole and not below 0, and the steps of two files of curves held against each other.',
	'The more is exported, the sooner a further figure is refused: export what is needed first.',
	'“Clear everything” deletes it.'
];
