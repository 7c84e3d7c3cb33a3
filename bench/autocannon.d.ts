// autocannon has no types of its own; these are the parts that the bench uses.
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    /** Requests a second over all connections; as fast as they come where absent. */
    readonly overallRate?: number;
    readonly workers?: number;
    /** Path of a CommonJS module whose function is given every client. */
    readonly setupClient?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
