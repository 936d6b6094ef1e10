/* `yield`, `yield*` and tagged templates. */

import type { TaggedTemplateExpression, YieldExpression } from 'acorn';
import { isCallable } from './callables';
import { call } from './calls';
import { toBoolean } from './convert';
import type { Resumption, Run } from './coroutine';
import { ReturnRequest } from './coroutine';
import { received } from './coroutines';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { evaluateList, memberTarget } from './members';
import { get } from './properties';
import { type GuestArray, GuestObject, type Value } from './values';

/** Evaluates `yield value` or `yield* iterable`. */
export function* yieldExpression(machine: Machine, node: YieldExpression, environment: Environment): Run<Value> {
  const value = node.argument ? yield* machine.evaluate(node.argument, environment) : undefined;
  if (!node.delegate) return received(yield { kind: 'yield', value }, node.start);
  return yield* delegate(machine, node, value);
}

/** Hands all that the generator receives on to another iterator, and yields what that yields. */
function* delegate(machine: Machine, node: YieldExpression, iterable: Value): Run<Value> {
  const method = iterable === undefined || iterable === null ? undefined : get(machine, iterable, Symbol.iterator);
  const named = node.argument ? machine.source.slice(node.argument.start, node.argument.end) : 'undefined';
  if (!isCallable(method)) return machine.fail('TypeError', `${named} is not iterable`);
  const iterator = machine.call(method, iterable, []);
  const next = get(machine, iterator, 'next');
  return yield* machine.pinning([iterator], function* (): Run<Value> {
    let resumption: Resumption = { kind: 'next', value: undefined };
    for (;;) {
      const own: Value = resumption.kind === 'next' ? next : get(machine, iterator, resumption.kind);
      if (!isCallable(own)) {
        if (resumption.kind === 'return') throw new ReturnRequest(resumption.value);
        return machine.fail('TypeError', 'The iterator does not provide a \'throw\' method');
      }
      const result = machine.call(own, iterator, [resumption.value]);
      if (!(result instanceof GuestObject)) return machine.fail('TypeError', `Iterator result ${String(result)} is not an object`);
      if (toBoolean(get(machine, result, 'done'))) {
        const value = get(machine, result, 'value');
        if (resumption.kind === 'return') throw new ReturnRequest(value);
        return value;
      }
      resumption = yield { kind: 'yield', value: get(machine, result, 'value') };
    }
  });
}

/** Evaluates `` tag`text ${value}` ``: calls the tag with the texts and the values. */
export function* taggedTemplate(machine: Machine, node: TaggedTemplateExpression, environment: Environment): Run<Value> {
  const { tag, quasi } = node;
  const target = tag.type === 'MemberExpression' ? yield* memberTarget(machine, tag, environment) : null;
  const callee = target ? get(machine, target.object, target.key, target.self) : yield* machine.evaluate(tag, environment);
  const self = target?.self;
  return yield* machine.pinning([callee, self], function* () {
    const texts = textsOf(machine, node);
    const values = yield* machine.pinning([texts], () => evaluateList(machine, quasi.expressions, environment));
    if (!isCallable(callee)) machine.fail('TypeError', `${machine.source.slice(tag.start, tag.end)} is not a function`);
    return call(machine, callee, self, [texts, ...values]);
  });
}

/** The array of texts that a tag gets. It is created once for each template of the source. */
function textsOf(machine: Machine, node: TaggedTemplateExpression): GuestArray {
  const before = machine.templates.get(node);
  if (before) return before;
  const texts = machine.newArray(node.quasi.quasis.map(({ value }) => value.cooked ?? undefined));
  const raw = machine.newArray(node.quasi.quasis.map(({ value }) => value.raw));
  texts.properties.set('raw', { value: raw, isEnumerable: false, isReadOnly: true, isPermanent: true });
  for (const array of [texts, raw]) {
    array.isFrozen = true;
    array.isExtensible = false;
  }
  machine.templates.set(node, texts);
  return texts;
}
