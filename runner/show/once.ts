/** What takes long to make, and is often not needed: made at its first use, and kept. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
