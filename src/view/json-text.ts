/** Data as text for a `<script>` data block: no `<` can end the block. */
export const jsonText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
