import { oncePer } from '#src/domain/once-per.ts';

/** A JSON file of the site as text, with a line end. */
export const jsonText = (content: object): string => `${JSON.stringify(content, null, 1)}\n`;

/** The same for what several files are made of. */
export const jsonTextOnce = oncePer(jsonText);

/** A JSON file of the site. */
export const jsonFile = (content: object, type = 'application/json'): Response =>
  new Response(jsonText(content), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
