// What Next adds to the types of modules, for a check that runs without a build.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
declare module '*.css';
// The address of a font's file in the build.
declare module '*.woff2' {
  const address: string;
  export default address;
}

// autocannon 8 ships no types: what the benchmark uses of it.
declare module 'autocannon' {
  interface Request {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  }
  interface Result {
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number; p99: number };
    errors: number;
    timeouts: number;
    '4xx': number;
    '5xx': number;
  }
  interface Options {
    url: string;
    headers?: Record<string, string>;
    connections: number;
    duration: number;
    requests?: Request[];
  }
  export default function autocannon(options: Options): Promise<Result>;
  export { Request };
}
