/** What a YAML file is made of, with offsets into its text. Values are the source text of scalars, never numbers or dates. */
export type Node = Scalar | Mapping | Sequence;

export interface Scalar {
  readonly kind: 'scalar';
  /** Plain: the source text. Quoted and block scalars: their content. Empty: ''. */
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly start: number;
  readonly end: number;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Entry {
  readonly key: Scalar;
  /** An empty plain scalar, just after the colon, where nothing was written. */
  readonly value: Node;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}
