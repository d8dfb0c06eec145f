import assert from "node:assert/strict";
import test from "node:test";

import { find, fold, isOneOff, RANKS } from "../../../assets/modules/search/rank.js";
import { twin } from "../twins.js";

const { index, kinds } = twin("search");
const search = (/** @type {string} */ text) => find(index, kinds, text);
const keys = (/** @type {string} */ text) => search(text).map(({ key }) => key);
const labels = (/** @type {string} */ text) => search(text).map(({ label }) => label);
/** @type {string[][]} */
const municipalities = index.filter(
  (/** @type {any[]} */ [label, , division]) => division === "municipality" && !label.includes("→"),
);

test("names are folded as in the index", () => {
  const pairs = [
    ["Äänekoski", "aanekoski"],
    ["ÅLAND", "aland"],
    ["  Koski   Tl ", "koski tl"],
    ["Kainuu-Koillismaa", "kainuu koillismaa"],
    ["S:t Michel", "s t michel"],
    ["", ""],
    ["!?", ""],
  ];
  for (const [name, folded] of pairs) assert.equal(fold(name), folded);
});

for (const [name, county, region] of [
  ["Lappi", "21", "19"],
  ["Keski-Suomi", "15", "13"],
  ["Varsinais-Suomi", "05", "02"],
  ["Kainuu", "20", "18"],
  ["Pirkanmaa", "08", "06"],
  ["Lappland", "21", "19"],
  ["Central Finland", "15", "13"],
  ["Kanta-Häme", "07", "05"],
]) {
  test(`"${name}" finds its county and its region`, () => {
    const found = keys(name);
    assert.ok(found.includes(`wellbeing_county:${county}`), found.join());
    assert.ok(found.includes(`region:${region}`), found.join());
    assert.ok(
      search(name)
        .slice(0, 2)
        .every(({ rank }) => rank === RANKS.EXACT),
    );
  });
}

test("every region's name finds the region among the first three", () => {
  for (const [label, , division, code] of index) {
    if (division !== "region") continue;
    assert.ok(keys(label).slice(0, 3).includes(`region:${code}`), label);
  }
});

test("a code finds its municipality, with and without leading zeros", () => {
  assert.equal(keys("091")[0], "municipality:091");
  assert.equal(keys("005")[0], "municipality:005");
  assert.ok(keys("5").includes("municipality:005"));
  assert.ok(keys("91").includes("municipality:091"));
  assert.deepEqual(keys("000"), []);
  assert.deepEqual(keys("99999"), []);
  for (const [, , , code] of municipalities) assert.equal(keys(code)[0], `municipality:${code}`);
});

test("Kela and FPA find the service units", () => {
  for (const text of ["Kela", "kelan", "FPA", "Kelan asiakaspalveluyksikkö"]) {
    const found = keys(text);
    assert.equal(found.filter((key) => key.startsWith("kela_service_unit:")).length, 5, text);
  }
});

test("the capital region finds its four municipalities", () => {
  for (const text of ["Pääkaupunkiseutu", "pääkaup", "Huvudstadsregionen", "Capital region"]) {
    assert.deepEqual(
      keys(text).slice(0, 4).sort(),
      ["municipality:049", "municipality:091", "municipality:092", "municipality:235"],
      text,
    );
  }
});

test("former municipalities lead to what they belong to now", () => {
  assert.deepEqual(labels("Honkajoki"), ["Honkajoki → Kankaanpää"]);
  assert.deepEqual(labels("Valtimo"), ["Valtimo → Nurmes"]);
  assert.deepEqual(labels("Pertunmaa"), ["Pertunmaa → Mäntyharju"]);
  assert.equal(labels("Kjulo")[0], "Köyliö → Säkylä");
});

test("every municipality's own name finds it first, in Finnish and in Swedish", () => {
  for (const [label, , , code, , names] of municipalities) {
    assert.equal(keys(label)[0], `municipality:${code}`, label);
    for (const name of names.slice(0, 2)) assert.ok(keys(name).includes(`municipality:${code}`), name);
  }
});

test("a name with its kind finds the municipality first", () => {
  for (const [text, code] of [
    ["Iin kunta", "139"],
    ["Ii kunta", "139"],
    ["Turun kaupunki", "853"],
    ["Esbo stad", "049"],
    ["Ingå kommun", "149"],
    ["municipality of Ii", "139"],
    ["City of Turku", "853"],
    ["Helsingin kaupunki", "091"],
    ["Kauniaisten kaupunki", "235"],
    ["Hangon kaupunki", "078"],
    ["Lahden kaupunki", "398"],
    ["Tampereen kaupunki", "837"],
    ["Oulaisten kaupunki", "563"],
    ["Uudenkaupungin kaupunki", "895"],
    ["Siilinjärven kunta", "749"],
    ["Iitin kunta", "142"],
    ["Kosken Tl kunta", "284"],
    ["Mikkelin kaupunki", "491"],
    ["Rovaniemen kaupunki", "698"],
    ["Joensuun kaupunki", "167"],
    ["Keravan kaupunki", "245"],
    ["Hyvinkään kaupunki", "106"],
    ["Kemin kaupunki", "240"],
    ["Savonlinnan kaupunki", "740"],
    ["Äänekosken kaupunki", "992"],
    ["Outokummun kaupunki", "309"],
    ["Raahen kaupunki", "678"],
    ["Joroisten kunta", "171"],
    ["Vihdin kunta", "927"],
    ["Inkoon kunta", "149"],
    ["Tuusulan kunta", "858"],
    ["Uudenkaarlepyyn kaupunki", "893"],
    ["Ikaalisten kaupunki", "143"],
    ["Kuopion kaupunki", "297"],
    ["Pornaisten kunta", "611"],
    ["Säkylän kunta", "783"],
    ["Loviisan kaupunki", "434"],
    ["Kuhmoisten kunta", "291"],
    ["Jokioisten kunta", "169"],
    ["Pedersören kunta", "599"],
    ["Kristiinankaupungin kaupunki", "287"],
    ["Alavuden kaupunki", "010"],
    ["Nurmeksen kaupunki", "541"],
    ["Kannuksen kaupunki", "217"],
    ["Juupajoen kunta", "177"],
  ])
    assert.equal(
      find(index, kinds, text).find(({ key }) => key.startsWith("municipality:"))?.key,
      `municipality:${code}`,
      text,
    );
});

test("nearly every name with an n and the word for municipality is found first", () => {
  const first = municipalities.filter(([label, , , code]) => {
    const ending = /[aeiouyåäö]$/i.test(label) ? "n" : "in";
    return keys(`${label}${ending} kunta`)[0] === `municipality:${code}`;
  });
  assert.ok(first.length >= 0.95 * municipalities.length, `${first.length} of ${municipalities.length}`);
});

test("no genitive belongs to two municipalities", () => {
  /** @type {Map<string, string>} */
  const owner = new Map();
  for (const [label, , , code, , , genitives] of municipalities) {
    assert.ok(genitives.length, label);
    for (const form of genitives) {
      assert.ok([undefined, code].includes(owner.get(form)), `${form}: ${label}`);
      owner.set(form, code);
    }
  }
});

test("genitives that no simple rule makes are found", () => {
  for (const [text, code] of [
    ["Oriveden kaupunki", "562"],
    ["Varkauden kaupunki", "915"],
    ["Virtain kaupunki", "936"],
    ["Pihtiputaan kunta", "601"],
    ["Kosken Tl kunta", "284"],
  ]) {
    assert.equal(keys(text)[0], `municipality:${code}`, text);
  }
});

test("municipalities that are no more lead to their successors, since 2001", () => {
  for (const [text, label] of [
    ["Kuru", "Kuru → Ylöjärvi"],
    ["Nurmijärven", "Nurmijärvi"],
    ["Anttola", "Anttola → Mikkeli"],
    ["Nastolan kunta", "Nastola → Lahti"],
  ]) {
    assert.equal(labels(text)[0], label, text);
  }
});

test("kinds tell areas of the same name apart", () => {
  assert.equal(keys("Lapin maakunta")[0], "region:19");
  assert.equal(keys("Lapin hyvinvointialue")[0], "wellbeing_county:21");
  assert.equal(keys("Uudenmaan maakunta")[0], "region:01");
  assert.equal(keys("hyvinvointialue Lappi")[0], "wellbeing_county:21");
  assert.equal(keys("Satakunnan maakunta")[0], "region:04");
  assert.equal(keys("Lapland region")[0], "region:19");
});

test("one wrong letter is forgiven, below everything that fits", () => {
  for (const [text, code] of [
    ["Jyväskylö", "179"],
    ["Jyväsklyä", "179"],
    ["Tamperre", "837"],
    ["Rovanieme", "698"],
    ["Hlesinki", "091"],
  ]) {
    const found = search(text);
    assert.equal(found[0]?.key, `municipality:${code}`, text);
  }
  const exact = search("Kokkola");
  assert.equal(exact[0].rank, RANKS.EXACT);
  assert.deepEqual(
    exact.map(({ rank }) => rank),
    exact.map(({ rank }) => rank).sort((a, b) => a - b),
  );
});

test("one letter off is another, a missing, a needless one or two that changed places", () => {
  for (const [a, b] of [
    ["turku", "turky"],
    ["turku", "turu"],
    ["turku", "tuurku"],
    ["turku", "tukru"],
  ]) {
    assert.ok(isOneOff(a, b), `${a} ${b}`);
    assert.ok(isOneOff(b, a), `${b} ${a}`);
  }
  for (const [a, b] of [
    ["turku", "tunkky"],
    ["turku", "kurku"],
    ["turku", "turkuxx"],
    ["abcd", "adcb"],
  ]) {
    assert.ok(!isOneOff(a, b), `${a} ${b}`);
  }
});

test("what fits nothing finds nothing, and nothing typed neither", () => {
  for (const text of ["", "   ", "!", "xyzzy", "moon", "__proto__", "constructor"]) {
    assert.deepEqual(search(text), [], text);
  }
});

test("results are limited and say where they are", () => {
  assert.equal(search("k").length, 12);
  assert.equal(find(index, kinds, "k", 3).length, 3);
  const [espoo] = search("Espoo");
  assert.deepEqual(espoo, { label: "Espoo", type: "kunta", parent: "Uusimaa", key: "municipality:049", rank: 0 });
});

test("three thousand areas are searched within a blink", () => {
  const many = Array.from({ length: 6 }, () => index)
    .flat()
    .slice(0, 3000);
  const before = process.cpuUsage();
  for (const text of ["iin kunta", "jyvaskyla", "xqwertz"]) find(many, kinds, text);
  const { user } = process.cpuUsage(before); // microseconds of its own, however busy the machine is
  assert.ok(user < 450_000, `${user / 1000} ms for three searches`);
});
