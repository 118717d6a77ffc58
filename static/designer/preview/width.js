/* How much room there is. */

import { useEffect, useState } from "../vendor/designer.js";

/** The width that an element has inside, as it changes.
 * @param {{current: any}} ref */
export function useWidth(ref) {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
