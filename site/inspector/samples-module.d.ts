/** The sample events, which the build makes a module. */
declare module 'samples' {
  export const SAMPLES: readonly unknown[]
}
