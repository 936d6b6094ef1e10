import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Ink swatches',
  cause: 'A style element for every visit',
  group: 'dom',
  feature: 'Ink swatches with computed colours',
  mechanism: 'The page writes its rules into a new style element and appends it to the head. The head belongs to the document, which outlives the page and retains the element, its style sheet and its rules.',
  symptom: 'Every visit adds the same rules again, and the browser matches every element against all of them, so style recalculation gets slower.',
  keeps: { name: '<style>', kind: 'dom', perVisit: 1 },
  path: ['window', 'document', 'head', 'style'],
  fix: 'The cleanup of the effect removes the style element that it appended.',
  prevent: 'Let React render the style element with href and precedence, so that it is in the head only once, or keep the rules in a CSS file.',
  linter: null,
  links: [
    { label: 'React: <style>', href: 'https://react.dev/reference/react-dom/components/style' },
    { label: 'HTML: the style element', href: 'https://html.spec.whatwg.org/multipage/semantics.html#the-style-element' },
  ],
} satisfies Pair;
