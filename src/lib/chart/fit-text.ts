import { textWidth, type Face } from './text-width';

/** The text, or as much of it as fits into a width in pixels, ending in "…". */
export function shorten(text: string, width: number, size: number, face: Face = 'regular'): string {
	if (textWidth(text, size, face) <= width) return text;
	const characters = [...text];
	while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, size, face) > width) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}

/** The text broken at spaces into lines of at most a width in pixels; a longer word stands alone and is shortened. */
export function wrap(text: string, width: number, size: number, face: Face = 'regular'): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter((part) => part !== '')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, size, face) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== '') lines.push(line);
	return lines.map((each) => shorten(each, width, size, face));
}
