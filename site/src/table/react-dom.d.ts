/** Its types are a package of their own, for this one function. */
declare module 'react-dom' {
  /** Draws what the function changes before it returns. */
  export function flushSync(change: () => void): void;
}
