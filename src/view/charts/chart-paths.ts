/** The last part of a still picture's address. */
export const stillModes = ['light', 'dark', 'light-narrow', 'dark-narrow'] as const;
export type StillMode = (typeof stillModes)[number];

/** Where the still picture of a chart is published. */
export const stillPath = (id: string, mode: StillMode): string => `charts/${id}/${mode}.svg`;

/** Where the values of a chart are published. */
export const chartCsvPath = (id: string): string => `charts/${id}/data.csv`;
