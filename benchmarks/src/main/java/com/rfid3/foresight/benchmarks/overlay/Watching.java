package com.rfid3.foresight.benchmarks.overlay;

/** What runs within the page and remembers when things were seen there. */
final class Watching {
  /** When the first item row came, and when the first of them had its sign. */
  static final String SIGNS =
      """
      window.watched = { row: 0, sign: 0 };
      new MutationObserver(() => {
        const now = performance.now();
        if (!watched.row && document.querySelector('.item-table tr[data-item-id]')) watched.row = now;
        if (!watched.sign && document.querySelector('.item-table .predictive-indicator')) watched.sign = now;
      }).observe(document, { childList: true, subtree: true });
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

  /** A table as the plan's pages have it, of these tags. */
  static final String LONG_TABLE =
      """
      tags => {
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
      }
      """;

  private Watching() {}
}
