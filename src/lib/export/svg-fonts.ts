import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import sansLatinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import serifLatinExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';

/** Families of a file's text; the first of each is embedded. */
export const sansFamily = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";
export const serifFamily = "'Source Serif 4', Georgia, serif";

const faces = [
	{ family: 'Source Sans 3', url: sansLatin, isExtended: false },
	{ family: 'Source Serif 4', url: serifLatin, isExtended: false },
	{ family: 'Source Sans 3', url: sansLatinExtended, isExtended: true },
	{ family: 'Source Serif 4', url: serifLatinExtended, isExtended: true }
];
const extendedLetters = /[\u0100-\u02ff\u1e00-\u1eff]/;
const extendedRange = 'U+0100-02FF, U+1E00-1EFF';

/** `@font-face` rules with the app's own fonts inside, for a file that must look the same everywhere. Letters beyond
 *  Latin-1 bring their part of the fonts only where the text has them. */
export async function embeddedFonts(text: string): Promise<string> {
	const needed = faces.filter(({ isExtended }) => !isExtended || extendedLetters.test(text));
	const rules = needed.map(async ({ family, url, isExtended }) => {
		const range = isExtended ? `unicode-range:${extendedRange};` : '';
		return `@font-face{font-family:'${family}';font-weight:200 900;${range}src:url(${await dataUrl(url)}) format('woff2')}`;
	});
	return (await Promise.all(rules)).join('');
}

async function dataUrl(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`font not loaded: ${url} answered ${response.status}`);
	return readAsDataUrl(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }));
}

/** The browser does it beside the page. */
function readAsDataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('a font could not be read'));
		reader.readAsDataURL(blob);
	});
}
