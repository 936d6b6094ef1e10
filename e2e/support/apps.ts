import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';
import type { Plugin } from 'esbuild';
import { bundleWith, type Bundle } from './bundle';

export type Framework = 'vue' | 'svelte' | 'react';
export type Mode = 'development' | 'production';

/** Builds an app of e2e/apps as the tools of its framework do: minified in production, not minified in development. */
export function buildApp(framework: Framework, mode: Mode): Promise<Bundle> {
  const folder = path.resolve('e2e/apps', framework);
  return bundleWith({
    absWorkingDir: process.cwd(),
    entryPoints: [path.join(folder, framework === 'react' ? 'main.jsx' : 'main.js')],
    outfile: path.resolve('dist/app.js'),
    minify: mode === 'production',
    jsx: 'automatic',
    jsxDev: mode === 'development',
    conditions: ['svelte', mode],
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [vue(mode), svelte(mode)],
  });
}

function svelte(mode: Mode): Plugin {
  return {
    name: 'svelte',
    setup(building) {
      building.onLoad({ filter: /\.svelte$/ }, async ({ path: file }) => {
        const { js } = compileSvelte(await readFile(file, 'utf8'), { filename: file, dev: mode === 'development', css: 'injected' });
        return { contents: withMap(js.code, js.map) };
      });
    },
  };
}

/** In production the template is compiled into setup(); in development it stays a separate module, as in Vite. */
function vue(mode: Mode): Plugin {
  return {
    name: 'vue',
    setup(building) {
      building.onResolve({ filter: /\.vue\?/ }, ({ path: asked }) => {
        const [file = '', part] = asked.split('?');
        return { path: file, suffix: `?${part}` };
      });
      building.onLoad({ filter: /\.vue$/ }, async ({ path: file, suffix }) => {
        if (suffix === '?template') return { contents: await templateOf(file) };
        if (suffix === '?script' || mode === 'production') return { contents: await scriptOf(file, mode === 'production') };
        const part = (name: string) => JSON.stringify(`${file}?${name}`);
        return {
          contents: `import component from ${part('script')}; import { render } from ${part('template')};
            component.render = render; component.__file = ${JSON.stringify(file)}; export default component;`,
        };
      });
    },
  };
}

async function scriptOf(file: string, inlineTemplate: boolean): Promise<string> {
  const { descriptor } = parse(await readFile(file, 'utf8'), { filename: file });
  if (!descriptor.scriptSetup) return inlineTemplate ? `${await templateOf(file)}\nexport default { render };` : 'export default {};';
  const { content, map } = compileScript(descriptor, { id: file, inlineTemplate });
  return withMap(content, map);
}

async function templateOf(file: string): Promise<string> {
  const { descriptor } = parse(await readFile(file, 'utf8'), { filename: file });
  const { bindings } = descriptor.scriptSetup ? compileScript(descriptor, { id: file }) : {};
  const { code, map } = compileTemplate({
    id: file,
    filename: file,
    source: descriptor.template?.content ?? '',
    ...(descriptor.template?.map && { inMap: descriptor.template.map }),
    compilerOptions: { ...(bindings && { bindingMetadata: bindings }) },
  });
  return withMap(code, map);
}

function withMap(code: string, map: unknown): string {
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
}
