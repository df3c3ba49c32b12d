/* Inventory & Analytics: counters and the alert list, refilled every minute. */
(function () {
  "use strict";

  const REFRESH_MILLIS = 60000;

  function filters() {
    return new URLSearchParams({
      store: document.getElementById("global-store-filter").value,
      type: document.getElementById("global-type-filter").value,
    });
  }

  async function load(path) {
    const response = await fetch(path);
    if (!response.ok) throw new Error("HTTP " + response.status);
    return response.json();
  }

  function show(id, value) {
    document.getElementById(id).textContent = value;
  }

  async function counters() {
    const data = await load("/api/inventory/dashboard_summary?" + filters());
    const overview = data.inventory_overview;
    const health = data.health_metrics;
    show("total-items", overview.total_items.toLocaleString());
    show("items-on-rent", overview.items_on_rent.toLocaleString());
    show("items-available", overview.items_available.toLocaleString());
    show("items-in-service", overview.items_in_service.toLocaleString());
    show("utilization-rate", overview.utilization_rate + " %");
    show("health-score", health.health_score);
    show("active-alerts", health.active_alerts);
    show("critical-count", health.critical_alerts);
    show("high-count", health.high_alerts);
    show("medium-count", health.medium_alerts);
    show("low-count", health.low_alerts);
  }

  function alertBox(alert) {
    const box = document.createElement("div");
    box.className = "alert alert-" + alert.severity;
    const badge = document.createElement("span");
    badge.className = "badge";
    badge.textContent = alert.severity;
    const title = document.createElement("strong");
    title.textContent = (alert.common_name || "Item") + " · " + (alert.tag_id || "");
    const text = document.createElement("p");
    text.textContent = alert.suggested_action || "";
    box.append(badge, title, text);
    return box;
  }

  async function alerts() {
    const data = await load("/api/inventory/alerts?limit=50");
    document.getElementById("alerts-list").replaceChildren(...data.alerts.map(alertBox));
  }

  function rows(bodyId, entries, columns) {
    document.getElementById(bodyId).replaceChildren(...entries.map(function (entry) {
      const tr = document.createElement("tr");
      columns.forEach(function (column) {
        const td = document.createElement("td");
        td.textContent = entry[column] === null ? "–" : String(entry[column]);
        if (typeof entry[column] === "number") td.className = "number";
        tr.append(td);
      });
      return tr;
    }));
  }

  const STALE = ["common_name", "tag_id", "category", "master_last_scan", "days_since_scan"];

  const LOADERS = {
    "#stale-items": async function () {
      rows("stale-items-body", (await load("/api/inventory/stale_items_simple")).items, STALE);
    },
    "#resale-tracking": async function () {
      const data = await load("/api/inventory/stale_items_simple?limit=100");
      rows("resale-body", data.items.filter((i) => i.bin_location === "resale"), STALE);
    },
    "#usage-analysis": async function () {
      const data = await load("/api/inventory/usage_patterns");
      rows("usage-body", data.usage_patterns,
          ["category", "subcategory", "total_items", "total_transactions", "transactions_per_item"]);
    },
    "#configuration": async function () {
      show("configuration-json", JSON.stringify(await load("/api/inventory/configuration"), null, 2));
    },
  };

  function openTab(button) {
    document.querySelectorAll(".nav-tabs .nav-link").forEach((b) => b.classList.toggle("active", b === button));
    document.querySelectorAll(".tab-pane").forEach(function (pane) {
      const active = "#" + pane.id === button.dataset.bsTarget;
      pane.classList.toggle("active", active);
      pane.classList.toggle("show", active);
    });
    const loader = LOADERS[button.dataset.bsTarget];
    if (loader) loader().catch(console.error);
  }

  document.querySelectorAll(".nav-tabs .nav-link").forEach(function (button) {
    button.addEventListener("click", function () { openTab(button); });
  });

  function refresh() {
    counters().catch(console.error);
    alerts().catch(console.error);
  }

  document.querySelectorAll(".global-filters select").forEach((s) => s.addEventListener("change", refresh));
  refresh();
  setInterval(refresh, REFRESH_MILLIS);
})();
