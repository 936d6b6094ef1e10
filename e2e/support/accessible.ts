import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** The rules that depend on colours; the others say the same in every scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds no violation on the page as it stands: in the light scheme by all rules, in the dark one by those
 * on colours. What is framed is a page of its own, and checked there.
 * @param state what the page shows, for the message
 */
export async function expectAccessible(page: Page, state = ''): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).exclude('iframe');
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(colourRules)).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${state} in the ${colorScheme} scheme`.trim()).toEqual([]);
  }
}
