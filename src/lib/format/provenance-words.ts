import type { FigureHead } from '../model/figure';

/** What a figure may not leave without, in sentences: the setting it was made with, that the people are made up, and what is in
 *  doubt. None where there is nothing to say. */
export function provenanceSentences(head: FigureHead): string[] {
	return [
		head.settingsNote === null ? null : `${head.settingsNote}.`,
		head.extracts.some(({ isSample }) => isSample) ? 'The sample is made up: no real people.' : null,
		head.cutoffConfirmed ? null : 'The cut-off date has not been confirmed.',
		head.visitsNotLinked
			? 'People are not linked between extracts of different visits: whoever is in two of them counts twice.'
			: null
	].filter((sentence) => sentence !== null);
}
