/**
 * kehoach/records: an extraction as flat lists, as databases and spreadsheets take it.
 *
 * @module
 */
export { KEYS, LISTS, type ListName, type Records, type Row } from './lists.ts';
export { pack, type PackedList, type PackedRecords } from './packed.ts';
export { recordsOf, type Origin } from './records.ts';
