/**
 * Makes the heads of a table into buttons that sort it. Runs in the browser; without it the table is as it was written. Rows
 * without a value stay at the end; figures begin with the greatest, words with the first.
 */
export const sortScript = `"use strict";
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const hint = document.createElement("span");
  hint.className = "hint";
  hint.textContent = table.dataset.sortable;
  table.caption.append(hint);
  const keyOf = (row, column) => row.cells[column]?.dataset.key ?? "";
  const sort = (column) => {
    const head = heads[column];
    const rows = [...body.rows];
    const keys = rows.map((row) => keyOf(row, column)).filter((key) => key !== "");
    const isNumber = keys.every((key) => Number.isFinite(Number(key)));
    const before = head.getAttribute("aria-sort");
    const order = (before === null ? isNumber : before === "ascending") ? "descending" : "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const compare = (a, b) => (isNumber ? a - b : a.localeCompare(b, document.documentElement.lang));
    rows.sort((one, other) => {
      const [a, b] = [keyOf(one, column), keyOf(other, column)];
      if (a === "" || b === "") return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
      return sign * compare(a, b);
    });
    body.append(...rows);
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });
}
`;
