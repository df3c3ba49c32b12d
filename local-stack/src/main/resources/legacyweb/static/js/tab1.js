/* Rental Inventory: a subcategory opens a table of its classes, a class a table of its items. */
(function () {
  "use strict";

  const CLASS_HEADS = ["Common Name", "Total Items", "Items on Contracts", "Items in Service", "Items Available", "Actions"];
  const ITEM_HEADS = ["Tag ID", "Common Name", "Bin Location", "Status", "Last Contract", "Last Scanned Date", "Quality", "Notes", "Actions"];

  function cell(text, className) {
    const td = document.createElement("td");
    td.textContent = text === null || text === undefined || text === "" ? "N/A" : String(text);
    if (className) td.className = className;
    return td;
  }

  function button(text, className, data) {
    const made = document.createElement("button");
    made.className = "btn btn-sm btn-secondary " + className;
    made.textContent = text;
    Object.assign(made.dataset, data);
    return made;
  }

  function table(className, id, heads) {
    const made = document.createElement("table");
    made.className = "table table-bordered table-hover " + className;
    made.id = id;
    const row = made.createTHead().insertRow();
    heads.forEach(function (head) {
      const th = document.createElement("th");
      th.textContent = head;
      row.append(th);
    });
    made.createTBody();
    return made;
  }

  // The classes and the items stand in rows of their own, as wide as the table.
  function wideRow(targetId, content) {
    const row = document.createElement("tr");
    row.className = "common-name-row";
    row.dataset.targetId = targetId;
    const td = row.insertCell();
    td.colSpan = 7;
    td.append(content);
    return row;
  }

  async function load(path, parameters) {
    const response = await fetch(path + "?" + new URLSearchParams(parameters));
    if (!response.ok) throw new Error("HTTP " + response.status);
    return response.json();
  }

  function itemRow(item) {
    const row = document.createElement("tr");
    row.setAttribute("data-item-id", item.tag_id);
    row.append(cell(item.tag_id, "editable"), cell(item.common_name), cell(item.bin_location, "editable"),
        cell(item.status, "editable"), cell(item.last_contract_num), cell(item.last_scanned_date),
        cell(item.quality, "editable"), cell(item.notes, "editable"), cell("\u2013"));
    return row;
  }

  async function openItems(entry, place) {
    const data = await load("/tab/1/data", { rental_class: entry.rental_class_num });
    const items = table("item-table", "item-table-" + place.id, ITEM_HEADS);
    items.tBodies[0].append(...data.items.map(itemRow));
    const wrapper = document.createElement("div");
    wrapper.className = "item-level-wrapper";
    wrapper.append(items);
    place.replaceChildren(wrapper);
    place.classList.replace("collapsed", "expanded");
  }

  function classRows(entry, select, targetId, index) {
    const place = document.createElement("div");
    place.id = "items-" + targetId + "_" + index;
    place.className = "expandable item-level collapsed";
    const open = button("Expand Items", "expand-btn", {
      category: select.dataset.category, subcategory: select.value, commonName: entry.name, targetId: place.id, expanded: "false",
    });
    const close = button("Collapse", "collapse-btn", { collapseTarget: place.id });
    close.style.display = "none";
    open.addEventListener("click", function () {
      openItems(entry, place).then(function () { open.style.display = "none"; close.style.display = ""; }).catch(console.error);
    });
    close.addEventListener("click", function () {
      place.replaceChildren();
      place.classList.replace("expanded", "collapsed");
      open.style.display = "";
      close.style.display = "none";
    });
    const actions = document.createElement("td");
    actions.append(open, close);
    const row = document.createElement("tr");
    row.append(cell(entry.name), cell(entry.total, "number"), cell(entry.on_contracts, "number"),
        cell(entry.in_service, "number"), cell(entry.available, "number"), actions);
    return [row, wideRow(targetId, place)];
  }

  async function openSubcategory(select) {
    const row = select.closest("tr");
    const targetId = "common-" + select.dataset.category.toLowerCase().replace(/[^a-z0-9]/g, "_");
    const opened = row.nextElementSibling;
    if (opened && opened.dataset.targetId === targetId) opened.remove();
    if (!select.value) return;
    const data = await load("/tab/1/common_names", { category: select.dataset.category, subcategory: select.value });
    const classes = table("common-table", "common-table-" + targetId, CLASS_HEADS);
    data.common_names.forEach(function (entry, index) {
      classes.tBodies[0].append(...classRows(entry, select, targetId, index));
    });
    row.after(wideRow(targetId, classes));
  }

  document.addEventListener("change", function (event) {
    if (event.target.matches("select.subcategory-select")) {
      openSubcategory(event.target).catch(console.error);
    }
  });
})();
