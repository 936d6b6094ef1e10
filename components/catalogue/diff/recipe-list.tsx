import type { RecipeStep } from './recipe';

/** A recipe as numbered steps; text in backticks is shown as code. */
export function RecipeList({ className, steps }: { className: string | undefined; steps: readonly RecipeStep[] }) {
  return (
    <ol className={className}>
      {steps.map((step) => (
        <li key={step}>{step.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</li>
      ))}
    </ol>
  );
}
