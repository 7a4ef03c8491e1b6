/** SvelteKit's generated root component announces page titles from an element with a style attribute, which
 *  `style-src 'self'` refuses. This moves the declarations into the component's stylesheet, unchanged.
 *  @returns {import('vite').Plugin} */
export function announcerWithoutStyle() {
	return {
		name: 'announcer-without-style',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('generated/root.svelte')) return;
			const found = /(<div id="svelte-announcer"[^>]*?) style="([^"]*)"/.exec(code);
			if (!found)
				throw new Error(
					'the generated root component has no announcer with a style attribute any more: remove this plugin'
				);
			return `${code.replace(found[0], found[1] ?? '')}\n<style>\n\t#svelte-announcer { ${found[2]} }\n</style>\n`;
		}
	};
}
