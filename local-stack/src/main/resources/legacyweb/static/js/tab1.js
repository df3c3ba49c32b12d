/* Rental Inventory: a subcategory opens its classes, a class opens its items. */
(function () {
  "use strict";

  function cell(text, className) {
    const td = document.createElement("td");
    td.textContent = text === null || text === undefined || text === "" ? "–" : String(text);
    if (className) td.className = className;
    return td;
  }

  async function load(path, parameters) {
    const response = await fetch(path + "?" + new URLSearchParams(parameters));
    if (!response.ok) throw new Error("HTTP " + response.status);
    return response.json();
  }

  function removeOpened(row) {
    while (row.nextElementSibling && !row.nextElementSibling.classList.contains("category-row")
        && !(row.classList.contains("class-row") && row.nextElementSibling.classList.contains("class-row"))) {
      row.nextElementSibling.remove();
    }
  }

  function insertAfter(row, rows) {
    row.after(...rows);
  }

  function itemRow(item) {
    const tr = document.createElement("tr");
    tr.className = "item-row";
    tr.dataset.itemId = item.tag_id;
    tr.append(cell(item.tag_id), cell(item.common_name), cell(item.bin_location), cell(item.status),
        cell(item.quality), cell(item.last_contract_num), cell(item.last_scanned_date));
    return tr;
  }

  async function toggleItems(row) {
    if (row.dataset.open) {
      delete row.dataset.open;
      removeOpened(row);
      return;
    }
    const data = await load("/tab/1/data", { rental_class: row.dataset.rentalClass });
    row.dataset.open = "true";
    removeOpened(row);
    insertAfter(row, data.items.map(itemRow));
  }

  function classRow(entry) {
    const tr = document.createElement("tr");
    tr.className = "class-row";
    tr.dataset.rentalClass = entry.rental_class_num;
    const name = cell(entry.name);
    const open = document.createElement("button");
    open.className = "btn btn-sm btn-secondary";
    open.textContent = "Items";
    open.addEventListener("click", function () { toggleItems(tr).catch(console.error); });
    const action = document.createElement("td");
    action.append(open);
    tr.append(name, cell(entry.rental_class_num), cell(entry.total, "number"),
        cell(entry.on_contracts, "number"), cell(entry.in_service, "number"),
        cell(entry.available, "number"), action);
    return tr;
  }

  async function openSubcategory(select) {
    const row = select.closest("tr");
    removeOpened(row);
    if (!select.value) return;
    const data = await load("/tab/1/common_names",
        { category: select.dataset.category, subcategory: select.value });
    removeOpened(row);
    insertAfter(row, data.common_names.map(classRow));
  }

  document.addEventListener("change", function (event) {
    if (event.target.matches("select.subcategory-select")) {
      openSubcategory(event.target).catch(console.error);
    }
  });
})();
