import { addUnits, limitUnit, removeUnit, replaceUnit } from "#core/checks/owners/unitCell";

test.each([
  ["市人社局、市科技局、市财政局", "市人社局", "市科技局、市财政局"], ["市人社局、市科技局、市财政局", "市科技局", "市人社局、市财政局"], ["市人社局、市财政局", "市财政局", "市人社局"],
  ["市人社局、市财政局、市人社局", "市人社局", "市人社局、市财政局"], ["市人社局\n市财政局", "市财政局", "市人社局"], ["市人社局", "市人社局", ""], ["市人社局", "市财政局", "市人社局"],
])("%j without %s is %j", (cell, unit, after) => {
  expect(removeUnit(cell, unit)).toBe(after);
});

test.each([
  ["市发改委、市财政局", "市发改委", "市发展改革委", "市发展改革委、市财政局"], ["市财政局；市发改委", "市发改委", "市发展改革委", "市财政局；市发展改革委"],
  // A name inside another stays; a name that stands there already is not written twice.
  ["省市发改委、市发改委", "市发改委", "市发展改革委", "省市发改委、市发展改革委"], ["市工商局、市质监局、市市场监管局", "市工商局", "市市场监管局", "市质监局、市市场监管局"],
  ["牵头：市发改委", "市发改委", "市发展改革委", "牵头：市发展改革委"],
])("%j with %s as %s is %j", (cell, from, to, after) => {
  expect(replaceUnit(cell, from, to)).toBe(after);
});

test.each([
  ["市公安局，、市公安局", 0, ""], ["市公安局、市财政局、市公安局", 1, "市公安局、市财政局"], ["市公安局、市财政局、市公安局、市公安局", 1, "市公安局、市财政局"], ["市财政局", 1, "市财政局"],
])("%j with 市公安局 %i times is %j", (cell, most, after) => {
  expect(limitUnit(cell, "市公安局", most)).toBe(after);
});

test.each([
  ["", "市财政局、市司法局"], ["—", "市财政局、市司法局"], ["市公安局", "市公安局、市财政局、市司法局"], ["市公安局；市税务局", "市公安局；市税务局；市财政局；市司法局"], ["市公安局\n市税务局", "市公安局\n市税务局\n市财政局\n市司法局"],
])("%j with two more is %j", (cell, after) => {
  expect(addUnits(cell, ["市财政局", "市司法局"])).toBe(after);
});
