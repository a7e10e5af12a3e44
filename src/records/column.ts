/** What a value of a list may be, in every database and file: whole numbers are safe integers. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean';

/** One column of a list. */
export interface Column<Type extends ColumnType = ColumnType, Nullable extends boolean = boolean> {
  readonly type: Type;
  readonly nullable: Nullable;
}

/** The columns of a list by name, in their order. */
export type Columns = Readonly<Record<string, Column>>;

interface Values {
  text: string;
  integer: number;
  real: number;
  boolean: boolean;
}

type ValueOf<C extends Column> = Values[C['type']] | (C['nullable'] extends true ? null : never);

/** One row of a list with these columns. */
export type RowOf<C extends Columns> = { [Name in keyof C]: ValueOf<C[Name]> };

function column<Type extends ColumnType>(type: Type): Column<Type, false> & { orNull: Column<Type, true> } {
  return { type, nullable: false, orNull: { type, nullable: true } };
}

export const text = column('text');
export const integer = column('integer');
export const real = column('real');
export const boolean = column('boolean');
