import type { Page } from 'playwright-core';

/** What has the focus: its name, where it leads, and whether one sees that it is there. */
export interface Focused {
  readonly tag: string;
  readonly text: string;
  readonly href: string | null;
  readonly id: string;
  /** Classes, and those of what it lies in: enough to say which part of the page it is. */
  readonly within: string;
  readonly outlined: boolean;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate<Focused>(`(() => {
    const here = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    // A link in a picture draws its own frame.
    const frame = here.querySelector(':scope > rect');
    const within = [];
    for (let each = here; each !== null; each = each.parentElement)
      within.push(each.tagName.toLowerCase() + '.' + [...each.classList].join('.'));
    return {
      tag: here.tagName.toLowerCase(),
      text: (here.getAttribute('aria-label') ?? here.textContent ?? '').trim(),
      href: here.getAttribute('href'),
      id: here.id,
      within: within.join(' '),
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 || frame !== null && getComputedStyle(frame).stroke !== 'none',
    };
  })()`);
}

/** Presses Tab from where the focus stands until it comes to what is asked for. Throws the way when it never does. */
export async function tabTo(
  page: Page,
  isIt: (here: Focused) => boolean,
  most = 150,
): Promise<readonly Focused[]> {
  const way: Focused[] = [];
  while (way.length < most) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    way.push(here);
    if (isIt(here)) return way;
  }
  throw new Error(`${most} times Tab led to: ${way.map(({ tag, text }) => `${tag} ${text}`).join(' · ')}`);
}
