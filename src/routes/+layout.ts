// Every page is a file of its own, in a folder of its own: any static host serves `/compare/`, at any depth.
export const prerender = true;
export const trailingSlash = 'always';
