import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// Every page is prerendered: the output works from any static host, and under a sub-path.
		adapter: adapter(),
		paths: { relative: true },
		serviceWorker: { register: false }
	}
};
