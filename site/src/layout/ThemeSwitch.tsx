import type { ReactNode } from 'react';
import { chooseTheme, currentTheme } from './theme.ts';

/** The server cannot know the theme: both words are written, and css shows the one that would change something. */
export function ThemeSwitch(): ReactNode {
  return (
    <button
      className="theme needs-scripts"
      type="button"
      onClick={() => chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark')}
    >
      <span className="theme__to-dark">Dark</span>
      <span className="theme__to-light">Light</span>
      <span className="out-of-sight"> theme</span>
    </button>
  );
}
