import { useEffect, useState } from 'react';

/** The width of the window, for as long as somebody is there to see it. */
export function useWindowWidth(): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const controller = new AbortController();
    const measure = () => setWidth(window.innerWidth);
    measure();
    window.addEventListener('resize', measure, { signal: controller.signal });
    return () => controller.abort(); // what the effect took, its clean-up gives back
  }, []);
  return width;
}
