// What Next adds to the types of modules, for a check that runs without a build.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
declare module '*.css';
