/** Rule Threshold 10 in ten plain lines, as /methods prints it. */
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

/** What the rule cannot do. */
export const releaseLimits: readonly string[] = [
	'It cannot stop somebody who holds an extract from reading its rows.',
	'It does not know what others have published about the same people.',
	'It looks at each page by itself: this version does not compare one file with another exported earlier. Two files whose selections differ by a few people may reveal them together.',
	'It cannot prevent screenshots, or browser extensions that read the page.',
	'It cannot certify that a file is free of information about a person.'
];
