/** No file of this kind of data needs more bytes; a bigger one is a mistake or an attack. */
export const maxFileBytes = 1_000_000;

/** Files in one folder; a city's data has a few hundred. */
export const maxFiles = 20_000;

/** Deeper nesting than any record has. */
export const maxDepth = 20;

/** Keys at one level of a record; no record has a tenth of them. */
export const maxKeys = 200;

/** Items of one list: all regions and years of a measure are a few hundred rows. */
export const maxItems = 20_000;

/** A guide's body deeper than this is not prose. */
export const maxBodyDepth = 40;

/** Characters of one line of a body; its longest paragraphs have some hundreds. */
export const maxLine = 20_000;

/** Brackets in a body that are open at once. */
export const maxOpen = 500;

/** Characters of one piece of code in a body: no code is allowed, and long code crashes the parser. */
export const maxCode = 1000;

/** Tags, entities and braces in a body: none is prose, and each is looked at again for each one before it. */
export const maxTags = 500;
