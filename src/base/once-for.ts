/** What is made of something that never changes, as a base or a network, is made once, and goes with it. */
export function onceFor<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return of => {
    const known = made.get(of);
    if (known) return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
}
