import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A style element for every visit',
  group: 'dom',
  feature: 'Ink swatches whose colours are computed',
  mechanism: 'The page writes its rules into a new style element and appends it to the head; the head belongs to the document, which outlives the page and keeps element, style sheet and rules.',
  symptom: 'Every visit adds the same rules once more, and the browser matches every element against all of them: styles are recalculated slower and slower.',
  keeps: { name: '<style>', kind: 'dom', perVisit: 1 },
  path: ['window', 'document', 'head', 'style'],
  fix: 'The cleanup of the effect removes the style element that it appended.',
  prevent: 'Let React render the style element, with href and precedence, so that it stands in the head once; or keep rules in a file.',
  linter: null,
  links: [
    { label: 'React: <style>', href: 'https://react.dev/reference/react-dom/components/style' },
    { label: 'HTML: the style element', href: 'https://html.spec.whatwg.org/multipage/semantics.html#the-style-element' },
  ],
} satisfies Pair;
