/** Version of the names and meanings in an extraction; a renamed field needs a new major number. */
export const SCHEMA_VERSION = '1.0';
