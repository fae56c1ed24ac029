/** How findings can be printed. Apart from the formats, so that a help need not load them. */
export const formatNames = ['text', 'json', 'compact', 'github', 'markdown'] as const;

export type Format = (typeof formatNames)[number];
