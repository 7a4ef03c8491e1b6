import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { policy } from './scripts/security-headers.mjs';
import { sourceKey } from './scripts/source-key.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// Every page is prerendered: the output works from any static host, and under a sub-path.
		adapter: adapter(),
		paths: { relative: true },
		// The same sources give the same site, to the byte.
		version: { name: sourceKey().slice(0, 16) },
		csp: { mode: 'hash', directives: policy },
		serviceWorker: { register: false },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../scripts/**/*.mjs',
					'../bench/**/*.mjs',
					'../data-samples/**/*.ts',
					'../*.config.js'
				]
			})
		}
	}
};
