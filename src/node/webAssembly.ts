/** The part of WebAssembly's JavaScript interface that is used here; Node's types leave it to those of browsers. */
type Interface = {
  readonly Module: new (bytes: Uint8Array) => WebAssembly.Module;
  readonly Instance: new (module: WebAssembly.Module, imports: object) => object;
};

const { Module, Instance } = Reflect.get(globalThis, 'WebAssembly') as Interface;

/** At once, on this thread; throws what V8 throws at bytes that are no module. */
export function compiled(bytes: Uint8Array): WebAssembly.Module {
  return new Module(bytes);
}

export function instantiated(module: WebAssembly.Module, imports: object): object {
  return new Instance(module, imports);
}
