/* The first layer of the judge: checks the types of the learner's files. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../../tooling/children';
import { filesOf } from '../files';
import { calledAs, type Specimen } from '../exercise-page/specimen';
import type { Answer } from '../verdict';

/**
 * Type-checks the learner's files with the project's TypeScript settings. Keeps the program, so that `watch` only reads
 * changed files again.
 */
export class TypeLayer {
  private program: ts.EmitAndSemanticDiagnosticsBuilderProgram | undefined;
  private readonly options = projectOptions();

  constructor(private readonly specimen: Specimen) {}

  async judge(): Promise<Answer> {
    const names = (await filesOf(this.specimen)).filter((file) => /\.tsx?$/.test(file));
    const files = names.map((file) => path.join(this.specimen.folder, file));
    if (!names.includes('page.tsx')) return { status: 'fail', message: `There is no page.tsx in your copy. ${this.resetHint()}` };
    const host = hostFor(this.options);
    this.program = ts.createEmitAndSemanticDiagnosticsBuilderProgram([...files, ...ambient()], this.options, host, this.program);
    for (const file of files) {
      const source = this.program.getSourceFile(file);
      const [first] = source ? [...this.program.getSyntacticDiagnostics(source), ...this.program.getSemanticDiagnostics(source)] : [];
      if (first) return { status: 'fail', message: this.describe(first) };
    }
    return { status: 'pass', message: 'The types are correct.' };
  }

  private describe({ file, start = 0, messageText }: ts.Diagnostic): string {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ');
    if (!file) return text;
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const place = `${calledAs(this.specimen, file.fileName)}:${line + 1}:${character + 1}`;
    return `${place} does not compile: ${text.replace(/\.?$/, '.')} The other tests did not run.`;
  }

  private resetHint(): string {
    return `npm run exercise -- reset ${this.specimen.slug} creates a new copy of the problem.`;
  }
}

/** The declaration files of packages. They are read once for all judges, because they do not change. */
const declarations = new Map<string, ts.SourceFile>();

function hostFor(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createIncrementalCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes('/node_modules/')) return read(file, ...rest);
    const known = declarations.get(file) ?? read(file, ...rest);
    if (known) declarations.set(file, known);
    return known;
  };
  return host;
}

function projectOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  // Unused variables are no error: the learner may be in the middle of a change.
  return { ...options, incremental: true, noUnusedLocals: false, noUnusedParameters: false, plugins: [] };
}

/** Declaration files that every page of the lab has without an import. */
function ambient(): string[] {
  const next = ['types/global.d.ts', 'image-types/global.d.ts'].map((file) => path.join(root, 'node_modules/next', file));
  return next.filter((file) => existsSync(file));
}
