import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

export interface Palette {
  text: string;
  grid: string;
  alarm: string;
}

const light: Palette = { text: '#333', grid: '#ddd', alarm: '#b33' };
const dark: Palette = { text: '#ddd', grid: '#444', alarm: '#f88' };
const query = '(prefers-color-scheme: dark)';

/** The colours of a chart, for a canvas, which knows no style sheet. */
class ChartTheme {
  readonly gradients = ballast(30); // DEMO: ramps for every colour

  choose(isDark: boolean): Palette {
    return isDark ? dark : light;
  }
}

/** The palette that goes with what the system prefers, now and after it changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(light);

  useEffect(() => {
    const theme = new ChartTheme();

    function followSystem() {
      setPalette(theme.choose(matchMedia(query).matches));
    }

    followSystem();
    matchMedia(query).addEventListener('change', followSystem);
    return () => matchMedia(query).removeEventListener('change', followSystem);
  }, []);

  return palette;
}
