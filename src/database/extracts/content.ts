/** A file of a package as it lay there. `bytes` and `sha256` are of its content, after decompression. */
export interface PackageContent {
  readonly name: string;
  readonly sha256: Buffer;
  readonly bytes: number;
}
