import type { Format } from './format-names.ts';
import type { PrintOptions } from './print-options.ts';
import type { Report } from './report.ts';

/** Each format of findings, loaded when it is asked for. */
export const formats: Readonly<Record<Format, () => Promise<(report: Report, options: PrintOptions) => string>>> = {
  text: async () => (await import('./text.ts')).textReport,
  json: async () => (await import('./json.ts')).jsonReport,
  compact: async () => (await import('./compact-report.ts')).compactReport,
  github: async () => (await import('./github.ts')).githubReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
};
