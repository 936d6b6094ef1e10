/** A short program, its output, and possible answers. The reader chooses an answer first and then runs the program. */
export interface Prediction {
  id: string;
  code: string;
  /** The answers that a reader can choose from. */
  answers: readonly string[];
  /** Runs the program. @returns its output */
  run: () => string;
  /** The explanation, in one sentence. */
  reason: string;
}

const print = (...values: unknown[]) => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');

export const predictions: readonly Prediction[] = [
  {
    id: 'numbers',
    code: 'let a = 10;\nlet b = a;\nb = 20;\nconsole.log(a, b);',
    answers: ['10 20', '20 20', '10 10'],
    run() {
      const a = 10;
      let b = a;
      b = 20;
      return print(a, b);
    },
    reason: 'A number is copied; b has one of its own.',
  },
  {
    id: 'arrays',
    code: 'let arr1 = [1, 2, 3];\nlet arr2 = arr1;\narr2.push(4);\nconsole.log(arr1, arr2);',
    answers: ['[1,2,3] [1,2,3,4]', '[1,2,3,4] [1,2,3,4]', '[1,2,3] [4]'],
    run() {
      const arr1 = [1, 2, 3];
      const arr2 = arr1;
      arr2.push(4);
      return print(arr1, arr2);
    },
    reason: 'The reference is copied; there is one array, with two names.',
  },
  {
    id: 'assigned-anew',
    code: 'let first = { a: 1 };\nlet second = first;\nsecond = { a: 5 };\nconsole.log(first.a);',
    answers: ['1', '5', 'undefined'],
    run() {
      const first = { a: 1 };
      let second = first;
      second = { a: 5 };
      return print(first.a, ...(second.a === 0 ? [second] : []));
    },
    reason: 'Assigning to second makes it refer to another object. The first object is not touched.',
  },
  {
    id: 'parameter',
    code: 'function rename(user) {\n  user.name = "Bo";\n  user = { name: "Cy" };\n}\nconst ann = { name: "Ann" };\nrename(ann);\nconsole.log(ann.name);',
    answers: ['Ann', 'Bo', 'Cy'],
    run() {
      function rename(given: { name: string }) {
        let user = given;
        user.name = 'Bo';
        user = { name: 'Cy' };
        return user;
      }
      const ann = { name: 'Ann' };
      rename(ann);
      return print(ann.name);
    },
    reason: 'The parameter is a copy of the reference: through it the object changes, but giving the parameter another one changes nothing outside.',
  },
  {
    id: 'shallow',
    code: 'const one = { tags: ["x"] };\nconst two = { ...one };\ntwo.tags.push("y");\nconsole.log(one.tags);',
    answers: ['["x"]', '["x","y"]', '["y"]'],
    run() {
      const one = { tags: ['x'] };
      const two = { ...one };
      two.tags.push('y');
      return print(one.tags);
    },
    reason: 'Spread copies one level. The tags are a reference, so both objects share the array.',
  },
];
