// The library `pluralize`, which `syllable` counts with, gives itself to others only where there is a `require`. In this thread there is one; nobody calls it.
Object.assign(globalThis, { require: () => undefined })
