/** The shared schema: zod schemas and the types inferred from them, under one name each. */
export * from './baseline.ts';
export * from './check-report.ts';
export * from './citation.ts';
export * from './configuration.ts';
export * from './document.ts';
export * from './extraction.ts';
export * from './figure.ts';
export * from './finding.ts';
export * from './position.ts';
export * from './reconciliation.ts';
export * from './relation.ts';
export * from './source.ts';
export * from './table.ts';
export * from './version.ts';
