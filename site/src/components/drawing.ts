import { type RefObject, useEffect, useState } from 'react';
import { currentTheme, onThemeChange } from '../layout/theme.ts';

export type Drawing =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'drawn';
      /** A `blob:` address, valid while the picture is shown. */
      readonly address: string;
      /** Pixels. */
      readonly width: number;
      readonly height: number;
      readonly dark: boolean;
    };

/** Draws a diagram once its figure comes into view, and anew when the theme changes. */
export function useDrawing(source: string, figure: RefObject<HTMLElement | null>): Drawing {
  const [drawing, setDrawing] = useState<Drawing>({ state: 'waiting' });
  useEffect(() => {
    const place = figure.current;
    if (place === null) return;
    let latest = 0;
    let address: string | null = null;
    let unwatch = () => {};
    const draw = async () => {
      latest += 1;
      const turn = latest;
      const drawn = await rendered(source, place);
      if (turn !== latest) return;
      if (address !== null) URL.revokeObjectURL(address);
      address = drawn === null ? null : URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
      setDrawing(
        drawn === null || address === null ? { state: 'failed' } : { state: 'drawn', address, ...drawn },
      );
    };
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        unwatch = onThemeChange(draw);
        void draw();
      },
      { rootMargin: '200px' },
    );
    seen.observe(place);
    return () => {
      latest = -1;
      seen.disconnect();
      unwatch();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [source, figure]);
  return drawing;
}

let drawings = 0;

/** Mermaid's picture in the colors of the page, with its size; null when the source cannot be drawn. */
async function rendered(source: string, place: HTMLElement) {
  const dark = currentTheme() === 'dark';
  try {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      htmlLabels: false,
      flowchart: { padding: 8, rankSpacing: 32, nodeSpacing: 32 },
      theme: 'base',
      // The newer look has shadows.
      look: 'classic',
      // An image knows only the system's fonts: measured with ours, its labels would not fit.
      fontFamily: 'Helvetica, Arial, sans-serif',
      themeVariables: { darkMode: dark, fontSize: '14px', ...colors(place) },
    });
    drawings += 1;
    const { svg } = await mermaid.render(`diagram-${drawings}`, source);
    return { ...sized(svg), dark };
  } catch {
    return null;
  }
}

/** The page's own colors, as the browser computed them for this theme. */
function colors(place: HTMLElement) {
  const { color: ink, borderTopColor: line } = getComputedStyle(place);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  return {
    background: ground,
    primaryColor: ground,
    primaryTextColor: ink,
    primaryBorderColor: ink,
    secondaryColor: ground,
    tertiaryColor: ground,
    tertiaryBorderColor: line,
    edgeLabelBackground: ground,
    lineColor: ink,
    textColor: ink,
  };
}

/** Mermaid asks for the whole width; an image needs its own size, which is the view box's. */
function sized(svg: string) {
  const [, width = '600', height = '400'] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return {
    svg: svg.replace(/^<svg([^>]*?) width="100%"/, `<svg$1 width="${width}" height="${height}"`),
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  };
}
