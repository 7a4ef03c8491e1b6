/** Encodings a text file may be read in, by their names on the web; ISO-8859-1 is read as Windows-1252 there. */
export const encodings = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'windows-1252',
	'iso-8859-15',
	'windows-1250',
	'macintosh'
] as const;
export type Encoding = (typeof encodings)[number];

/** Their names on screen. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16 (little end first)',
	'utf-16be': 'UTF-16 (big end first)',
	'windows-1252': 'Windows-1252 (Western, Latin-1)',
	'iso-8859-15': 'ISO-8859-15 (Latin-9)',
	'windows-1250': 'Windows-1250 (Central European)',
	macintosh: 'Macintosh (Western)'
};

/** What the user says of how a file is to be read; what is not said is judged from the file. */
export interface ReadingChoices {
	readonly encoding?: Encoding;
	/** One character. */
	readonly delimiter?: string;
	/** Name of a workbook's sheet. */
	readonly sheet?: string;
	/** Which of several tables of a file, from 0. */
	readonly table?: number;
	/** Rows of names above the values; 0 where the file has none. */
	readonly headerRows?: number;
}
