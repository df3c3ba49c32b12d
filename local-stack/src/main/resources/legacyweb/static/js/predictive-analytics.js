/* The legacy page's reader of the sample routes. */
(function () {
  "use strict";

  async function load(path) {
    const response = await fetch(path);
    if (!response.ok) throw new Error("HTTP " + response.status);
    return (await response.json()).data;
  }

  async function forecast() {
    const data = await load("/api/predictive/demand/forecast?weeks=8&store=all");
    document.getElementById("forecast-body").replaceChildren(...data.predictions.map(function (p) {
      const tr = document.createElement("tr");
      [p.week_starting, p.predicted_revenue, p.confidence_lower, p.confidence_upper].forEach(function (value, i) {
        const td = document.createElement("td");
        td.textContent = String(value);
        if (i > 0) td.className = "number";
        tr.append(td);
      });
      return tr;
    }));
    document.getElementById("model-mape").textContent = data.model_accuracy.mape;
  }

  async function optimization() {
    const data = await load("/api/predictive/optimization/inventory?store=all");
    const list = document.createElement("ul");
    data.inventory_optimization.high_demand_categories.forEach(function (entry) {
      const li = document.createElement("li");
      li.textContent = entry.category + ": " + entry.recommendation.replaceAll("_", " ");
      list.append(li);
    });
    document.getElementById("optimization-recommendations").replaceChildren(list);
  }

  forecast().catch(console.error);
  optimization().catch(console.error);
})();
