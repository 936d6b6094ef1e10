import type { Class } from 'acorn';
import { hoist, runStatements } from './blocks';
import { GuestFunction, isCallable, type ThisBinding } from './callables';
import { withThis } from './calls';
import type { Run } from './coroutine';
import type { Environment } from './environment';
import { addPrototype, makeFunction, nameFunction } from './functions';
import type { Machine } from './machine';
import { evaluateKey } from './members';
import { define, defineAccessor, get } from './properties';
import { GuestObject, type Key } from './values';

/** Creates a class: its constructor function, with methods, fields and static members. */
export function* makeClass(machine: Machine, node: Class & { type: string }, outer: Environment, name: string): Run<GuestFunction> {
  const environment = machine.open(node, outer, 'class');
  const parent = node.superClass ? (yield* machine.evaluate(node.superClass, environment)) : undefined;
  if (parent !== undefined && parent !== null && !isCallable(parent)) machine.fail('TypeError', 'Class extends value is not a constructor or null');
  const constructorNode = node.body.body.find((one) => one.type === 'MethodDefinition' && one.kind === 'constructor');
  const made = new GuestFunction(
    machine.newId(),
    isCallable(parent) ? parent : machine.realm.function,
    name,
    node,
    environment,
    isCallable(parent) ? 'derived class' : 'class',
    constructorNode?.type === 'MethodDefinition' ? constructorNode.value : null,
  );
  made.isStrict = true;
  return yield* machine.pinning([made], function* () {
    const parentPrototype = isCallable(parent) ? get(machine, parent, 'prototype') : machine.realm.object;
    const prototype = addPrototype(machine, made, parentPrototype instanceof GuestObject ? parentPrototype : null);
    made.home = prototype;
    // Sets the name of the class now, so that static members can use it.
    if (node.id) environment.find(node.id.name)?.set(node.id.name, made);
    for (const member of node.body.body) yield* addMember(machine, made, prototype, member, environment);
    return made;
  });
}

function* addMember(machine: Machine, made: GuestFunction, prototype: GuestObject, member: Class['body']['body'][number], environment: Environment): Run<void> {
  const own: ThisBinding = { value: made, isSet: true, newTarget: undefined, home: made, constructing: null };
  if (member.type === 'StaticBlock') {
    const inner = machine.open(member, environment, 'static block');
    withThis(machine, own, inner, environment, made, function* () {
      hoist(machine, member.body, inner);
      yield* runStatements(machine, member.body, inner);
    });
    return;
  }
  const key = yield* evaluateKey(machine, member.key, member.computed, environment);
  const target = member.static ? made : prototype;
  if (member.type === 'PropertyDefinition') {
    if (!member.static) {
      made.fields.push({ key, node: member.value ?? null, environment });
      return;
    }
    const { value: node } = member;
    const value = node ? withThis(machine, own, environment, environment, made, () => machine.evaluate(node, environment)) : undefined;
    nameFunction(value, nameOf(key));
    define(machine, made, key, value, isVisible(key));
  } else if (member.kind !== 'constructor') {
    const method = makeFunction(machine, member.value, environment, nameOf(key), 'method', target);
    method.isStrict = true;
    if (member.kind === 'method') define(machine, target, key, method, false);
    else defineAccessor(target, key, member.kind, method, false);
  }
}

const nameOf = (key: Key): string => (typeof key === 'symbol' ? `[${key.description ?? ''}]` : key.replace('\0', ''));
const isVisible = (key: Key): boolean => typeof key === 'symbol' || !key.startsWith('\0');
