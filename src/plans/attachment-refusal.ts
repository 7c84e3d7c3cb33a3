/** Why a file is not taken in as evidence. */
export type FileRefusal =
  | 'empty-file'
  | 'too-large'
  | 'unknown-kind'
  | 'name-and-content-differ'
  | 'two-in-one'
  | 'active-content';
