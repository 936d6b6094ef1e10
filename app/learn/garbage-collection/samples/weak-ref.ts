class Picture {
  constructor(readonly name: string) {}
}

const album = [new Picture('lake')];
const peek = new WeakRef(album[0] ?? new Picture('nothing'));
const registry = new FinalizationRegistry<string>((name) => {
  console.log(`${name} was collected`); // some time later, or never: no program may rely on it
});
for (const picture of album) registry.register(picture, picture.name);

// A WeakRef may give undefined at any time, so ask once, and keep the answer while you need it.
const picture = peek.deref();
console.log(picture?.name ?? 'gone'); // → lake

export {};
