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
