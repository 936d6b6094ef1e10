import { at, type Snapshot } from './snapshot';

/**
 * Says which function uses which variable of which scope. Chromium writes this into a snapshot (seen in 156), in three
 * tables. `snapshot.meta` names their columns:
 *
 * - `scopes` (`scope_fields`): every scope of every script, in the order of the source: the row of its script in `nodes`,
 *   its id (unique within the script: the character it begins at; -2 for the whole script), its depth in the tree of
 *   scopes, and how many rows of the other two tables belong to it. The rows of these tables have the same order.
 * - `scope_context_vars`: the variables that live in the scope's context, by name (an index into `strings`), in the
 *   order of their slots. There are none if `eval` can reach them.
 * - `scope_uses`: the variables that the scope's own code uses, without the code of nested scopes: the id of the scope
 *   that declares the variable, and its slot there.
 *
 * The scope of a closure is found through its SharedFunctionInfo, which has edges `script` and `scope_id`; the scope of a
 * context through its ScopeInfo. The target of `scope_id` has an edge `value` to a node whose name is the number.
 * Format: https://chromium.googlesource.com/v8/v8/+/main/test/unittests/profiler/heap-snapshot-scopes-unittest.cc
 */
export class Scopes {
  private readonly fields: Record<'script' | 'id' | 'depth' | 'variables' | 'uses', number>;
  private readonly width: number;
  private readonly count: number;
  /** By scope, its first row in the other two tables. One more entry at the end closes the last scope. */
  private readonly firstVariable: Uint32Array;
  private readonly firstUse: Uint32Array;
  /** Scopes by script and id. */
  private readonly byId = new Map<number, Map<number, number>>();
  private names: Map<number, string> | undefined;
  private scripts: Map<number, number> | undefined;

  private constructor(private readonly snapshot: Snapshot) {
    const { meta, arrays } = snapshot;
    const names = meta.scope_fields ?? [];
    this.width = names.length;
    this.count = arrays.scopes.length / this.width;
    this.fields = {
      script: names.indexOf('script_node_index'),
      id: names.indexOf('scope_id'),
      depth: names.indexOf('depth'),
      variables: names.indexOf('scope_context_vars_count'),
      uses: names.indexOf('scope_uses_count'),
    };
    this.firstVariable = new Uint32Array(this.count + 1);
    this.firstUse = new Uint32Array(this.count + 1);
    for (let scope = 0; scope < this.count; scope++) {
      this.firstVariable[scope + 1] = at(this.firstVariable, scope) + this.read(scope, 'variables');
      this.firstUse[scope + 1] = at(this.firstUse, scope) + this.read(scope, 'uses');
      const script = this.scriptOf(scope);
      const ids = this.byId.get(script) ?? new Map<number, number>();
      this.byId.set(script, ids.set(this.read(scope, 'id'), scope));
    }
  }

  /** Reads the tables of a snapshot. Undefined if it has none, or if they have other columns. */
  static of(snapshot: Snapshot): Scopes | undefined {
    const { meta, arrays } = snapshot;
    const fields = ['script_node_index', 'scope_id', 'depth', 'scope_context_vars_count', 'scope_uses_count'];
    const isKnown = fields.every((field) => meta.scope_fields?.includes(field));
    const areUsesKnown = ['declaring_scope_id', 'slot_index'].every((field) => meta.scope_use_fields?.includes(field));
    const isNamed = meta.scope_context_var_fields?.includes('name') === true;
    return isKnown && areUsesKnown && isNamed && arrays.scopes.length > 0 ? new Scopes(snapshot) : undefined;
  }

  /** The scope of a closure's function. Undefined if V8 has written none. */
  ofClosure(closure: number): number | undefined {
    const shared = this.snapshot.child(closure, 'internal', 'shared');
    return shared === undefined ? undefined : this.ofShared(shared);
  }

  /** Whether `inner` is the scope `outer`, or is nested in it. */
  isWithin(inner: number, outer: number): boolean {
    return inner >= outer && inner < this.endOf(outer);
  }

  /**
   * Finds where a variable of a context is declared.
   * @returns the scripts that have such a scope, with the character at which the scope begins; 0 for the whole script. Usually
   * one. Contexts of whole scripts do not say their script, so all scripts that declare the variable are returned.
   */
  declarationsOf(variable: string, context: number): { scriptId: number; offset: number }[] {
    const info = this.snapshot.child(context, 'internal', 'scope_info');
    const id = info === undefined ? undefined : this.idOf(info);
    if (id === undefined) return [];
    const found: { scriptId: number; offset: number }[] = [];
    for (const [script, ids] of this.byId) {
      const scope = ids.get(id);
      const scriptId = this.scriptIds().get(script);
      if (scope === undefined || scriptId === undefined || !this.variablesOf(scope).includes(variable)) continue;
      found.push({ scriptId, offset: Math.max(0, id) });
    }
    return found;
  }

  /** By node of a script, its id. */
  private scriptIds(): ReadonlyMap<number, number> {
    if (this.scripts) return this.scripts;
    this.scripts = new Map();
    for (let node = 0; node < this.snapshot.nodeCount; node++) {
      const location = this.snapshot.type(node) === 'closure' ? this.snapshot.location(node) : undefined;
      const shared = location && this.snapshot.child(node, 'internal', 'shared');
      const script = shared === undefined ? undefined : this.snapshot.child(shared, 'internal', 'script');
      if (location && script !== undefined) this.scripts.set(script, location.scriptId);
    }
    return this.scripts;
  }

  /**
   * Finds the functions that use a variable which `closure` reaches through `context`.
   * @returns whether the closure's own function uses it; if not, the names of the other functions of that scope that use
   * it, in the order of the source. Undefined if the tables do not say.
   */
  usersOf(variable: string, context: number, closure: number): { isOwn: boolean; others: string[] } | undefined {
    const own = this.ofClosure(closure);
    const info = this.snapshot.child(context, 'internal', 'scope_info');
    const id = info === undefined ? undefined : this.idOf(info);
    if (own === undefined || id === undefined) return undefined;
    const declaring = this.byId.get(this.scriptOf(own))?.get(id);
    const slot = declaring === undefined ? -1 : this.variablesOf(declaring).indexOf(variable);
    if (declaring === undefined || slot < 0) return undefined;
    const others = new Set<string>();
    for (let scope = declaring + 1; scope < this.endOf(declaring); scope++) {
      if (!this.uses(scope, id, slot)) continue;
      if (this.isWithin(scope, own)) return { isOwn: true, others: [] };
      const name = this.functionAround(scope, declaring);
      if (name) others.add(name);
    }
    return { isOwn: false, others: [...others] };
  }

  private variablesOf(scope: number): string[] {
    const fields = this.snapshot.meta.scope_context_var_fields ?? [];
    const { scope_context_vars: variables } = this.snapshot.arrays;
    const names: string[] = [];
    for (let row = at(this.firstVariable, scope); row < at(this.firstVariable, scope + 1); row++) {
      names.push(this.snapshot.strings[at(variables, row * fields.length + fields.indexOf('name'))] ?? '');
    }
    return names;
  }

  private uses(scope: number, declaringId: number, slot: number): boolean {
    const fields = this.snapshot.meta.scope_use_fields ?? [];
    const { scope_uses: uses } = this.snapshot.arrays;
    for (let row = at(this.firstUse, scope); row < at(this.firstUse, scope + 1); row++) {
      const read = (name: string) => at(uses, row * fields.length + fields.indexOf(name)) | 0;
      if (read('declaring_scope_id') === declaringId && read('slot_index') === slot) return true;
    }
    return false;
  }

  /** The name of the outermost function that contains `scope` (or is it) and is nested in `below`. '' if it has no name. */
  private functionAround(scope: number, below: number): string {
    let name = '';
    let depth = this.read(scope, 'depth') + 1;
    for (let above = scope; above > below; above--) {
      if (this.read(above, 'depth') >= depth) continue;
      depth = this.read(above, 'depth');
      name = this.nameOf(above) || name;
    }
    return name;
  }

  private nameOf(scope: number): string {
    if (!this.names) {
      this.names = new Map();
      for (let node = 0; node < this.snapshot.nodeCount; node++) {
        if (this.snapshot.type(node) !== 'code') continue;
        const name = /^system \/ SharedFunctionInfo \/ (.+)/.exec(this.snapshot.name(node))?.[1];
        const named = name === undefined ? undefined : this.ofShared(node);
        if (name !== undefined && named !== undefined) this.names.set(named, name);
      }
    }
    return this.names.get(scope) ?? '';
  }

  private ofShared(shared: number): number | undefined {
    const script = this.snapshot.child(shared, 'internal', 'script');
    const id = this.idOf(shared);
    return script === undefined || id === undefined ? undefined : this.byId.get(script)?.get(id);
  }

  private idOf(shared: number): number | undefined {
    const number = this.snapshot.child(shared, 'internal', 'scope_id');
    const text = number === undefined ? undefined : this.snapshot.child(number, 'internal', 'value');
    const id = text === undefined ? Number.NaN : Number.parseInt(this.snapshot.name(text), 10);
    return Number.isNaN(id) ? undefined : id;
  }

  /** The first scope after `scope` that is not nested in it. */
  private endOf(scope: number): number {
    let end = scope + 1;
    while (end < this.count && this.scriptOf(end) === this.scriptOf(scope) && this.read(end, 'depth') > this.read(scope, 'depth')) end++;
    return end;
  }

  private scriptOf(scope: number): number {
    return this.snapshot.nodeOfRow(this.read(scope, 'script'));
  }

  private read(scope: number, field: keyof Scopes['fields']): number {
    return at(this.snapshot.arrays.scopes, scope * this.width + this.fields[field]) | 0;
  }
}
