/** Rows and columns before anyone has decided how they look. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

export interface SheetColumn {
  readonly key: string;
  readonly title: string;
  /** Text may be wrapped, and cut on a terminal; everything else stays whole. */
  readonly isText: boolean;
}

export interface SheetRow {
  /** What findings say of the row; null in tables whose rows carry no marks. */
  readonly mark: 'error' | 'warning' | 'none' | null;
  /** A cell is its lines; nothing to tell is no line. */
  readonly cells: readonly (readonly string[])[];
}
