package com.rfid3.foresight.benchmarks.overlay;

/** What runs within the page and remembers when things were seen there. */
final class Watching {
  /** When the first item row came, and when the first of them was seen with its sign. */
  static final String SIGNS =
      """
      window.watched = { row: 0, sign: 0 };
      new MutationObserver(() => {
        if (!watched.row && document.querySelector('.item-table tr[data-item-id]')) watched.row = performance.now();
        if (!watched.sign && document.querySelector('.item-table .predictive-indicator')) {
          watched.sign = -1;
          // What runs after the next frame runs when it has been painted.
          requestAnimationFrame(() => setTimeout(() => { watched.sign = performance.now(); }));
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  /** Real tags of the shop, with unknown ones after them where it has fewer. */
  static final String TAGS =
      """
      async most => {
        const tags = [];
        for (let cursor = ''; tags.length < most && cursor !== undefined;) {
          const answer = await (await fetch(`/api/integrated/maintenance/schedule?limit=500&days_ahead=30&cursor=${encodeURIComponent(cursor)}`.replace(/&cursor=$/, ''))).json();
          tags.push(...(answer.data?.schedule ?? []).map(each => each.item_id));
          cursor = answer.data?.page?.next_cursor ?? undefined;
        }
        return Array.from({ length: most }, (_, index) => tags[index] ?? `UNKNOWN${index}`);
      }
      """;

  /** Bytes on the way of the overlay's scripts and styles, packed, by their paths. */
  static final String PACKED =
      """
      () => Object.fromEntries(performance.getEntriesByType('resource')
        .map(each => [new URL(each.name).pathname, each.encodedBodySize])
        .filter(([path]) => /predictive-integration\\.|^\\/static\\/foresight\\/(overlay|shared|texts)\\//.test(path)))
      """;

  /** Every frame that took over 50 ms, with the scripts in it and how long each took. */
  static final String FRAMES =
      """
      window.watched = {
        seen: [],
        summary() {
          const ours = watched.seen.flatMap(frame => frame.scripts.filter(each => each.sourceURL.includes('/static/foresight/')).map(each => each.duration));
          return {
            frames: watched.seen.length,
            withOurs: watched.seen.filter(frame => frame.scripts.some(each => each.sourceURL.includes('/static/foresight/'))).length,
            longest: Math.max(0, ...ours),
          };
        },
      };
      new PerformanceObserver(list => watched.seen.push(...list.getEntries().map(each => each.toJSON()))).observe({ type: 'long-animation-frame', buffered: true });
      """;

  /**
   * A table as the plan's pages have it, of these tags; answers how many milliseconds the overlay
   * took to notice it, which no frame's account tells apart from the host's own task.
   */
  static final String LONG_TABLE =
      """
      async tags => {
        const table = document.createElement('table');
        table.id = 'inventory-table';
        table.innerHTML = '<thead><tr><th>Tag</th><th>Name</th></tr></thead><tbody></tbody>';
        table.tBodies[0].append(...tags.map(tag => {
          const row = document.createElement('tr');
          row.dataset.itemId = tag;
          row.insertCell().textContent = tag;
          row.insertCell().textContent = 'TABLE';
          return row;
        }));
        document.getElementById('main-content').prepend(table);
        const began = performance.now();
        // Observers of the page run before what is promised after its change.
        await null;
        return performance.now() - began;
      }
      """;

  private Watching() {}
}
