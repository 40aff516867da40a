// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "formats/html_parts.h"

namespace tandem::formats::html {
namespace {

constexpr std::string_view sheet = R"css(
@page { size: landscape; margin: 9mm 10mm; }
:root { --ink: #1c2126; --soft: #4a545e; --line: #d3d9de; --paper: #ffffff; --accent: #14532d; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: var(--ink); background: #eef1f3;
  font: 10.5pt/1.4 "Avenir Next", "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", Arial, sans-serif; }
.sheet { background: var(--paper); max-width: 297mm; margin: 6mm auto; padding: 9mm 10mm;
  border-radius: 3mm; box-shadow: 0 1px 6px #0003; }
h1 { margin: 0 0 1mm; font-size: 24pt; line-height: 1.15; letter-spacing: -.01em; }
h2 { margin: 0; font-size: 17pt; line-height: 1.2; letter-spacing: -.005em; }
h3 { margin: 4mm 0 1.5mm; font-size: 10pt; text-transform: uppercase; letter-spacing: .07em;
  color: var(--soft); }
p { margin: 0 0 1mm; }
.lead { font-size: 12pt; color: var(--soft); margin-bottom: 4mm; }
.head { display: flex; flex-wrap: wrap; gap: 1mm 5mm; align-items: baseline;
  border-bottom: .7mm solid var(--ink); padding-bottom: 2mm; }
.head .dates { color: var(--soft); font-size: 11.5pt; }
.chips { display: flex; flex-wrap: wrap; gap: 1.5mm; margin: 0 0 0 auto; padding: 0; list-style: none; }
.chip { border: .3mm solid var(--ink); border-radius: 4mm; padding: .3mm 2.6mm; font-size: 9.5pt;
  font-weight: 600; }
.chip.full { background: var(--ink); color: #fff; }
.focus { font-size: 12.5pt; margin: 2.5mm 0 3mm; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(46mm, 1fr)); gap: 3mm;
  margin: 0 0 4mm; }
.facts div { border-left: 1mm solid var(--accent); padding: .3mm 0 .3mm 3mm; }
.facts dt { font-size: 8.5pt; text-transform: uppercase; letter-spacing: .07em; color: var(--soft); }
.evidence { font-size: 8.5pt; columns: 2; column-gap: 6mm; }
.evidence dt { font-weight: 600; break-after: avoid; }
.evidence dt span { font-weight: 400; color: var(--soft); }
.evidence dd { margin: 0 0 1.2mm; break-inside: avoid; }
.facts dd { margin: 0; font-weight: 600; }
.season { width: 100%; height: auto; display: block; }
table { border-collapse: separate; border-spacing: 1.6mm 0; table-layout: fixed;
  margin: 0 -1.6mm; width: calc(100% + 3.2mm); }
th { text-align: left; padding: 1mm .5mm; font-size: 10pt; border-bottom: .4mm solid var(--line); }
th span { font-weight: 400; color: var(--soft); }
td { vertical-align: top; padding: 1.6mm 0 0; height: 34mm; }
.free { color: var(--soft); border: .3mm dashed var(--line); border-radius: 1.6mm; padding: 2mm;
  text-align: center; font-size: 9.5pt; }
.card { border: .3mm solid var(--line); border-left-width: 1.6mm; border-radius: 1.6mm;
  padding: 1.4mm 1.8mm 1.5mm; margin-bottom: 1.5mm; background: #fff; break-inside: avoid; }
.card .time { display: flex; justify-content: space-between; align-items: center; font-size: 9pt;
  font-variant-numeric: tabular-nums; color: #333b43; }
.card .title { font-weight: 700; line-height: 1.2; margin: .4mm 0; overflow-wrap: anywhere; }
.card .amount { font-size: 9.5pt; }
.card .marks { font-size: 8.5pt; font-weight: 600; }
.shape { width: 3.6mm; height: 3.6mm; flex: none; }
.easy { border-left-color: #2e7d4f; background: #eef7f0; } .easy .shape { color: #2e7d4f; }
.long { border-left-color: #1f5fa8; background: #ecf3fb; } .long .shape { color: #1f5fa8; }
.hard { border-left-color: #b3401a; background: #fdf0ea; } .hard .shape { color: #b3401a; }
.race { border-color: #1c2126; background: #fff3c4; border-left-style: double; border-left-width: 2mm; }
.race .shape { color: #1c2126; }
.heavy { border-left-color: #6a3d9a; background: #f4eefb; } .heavy .shape { color: #6a3d9a; }
.lift { border-left-color: #6a3d9a; border-left-style: dashed; background: #faf7fd; }
.lift .shape { color: #6a3d9a; }
.mobility { border-left-color: #4a6b78; border-left-style: dotted; background: #f1f5f6; }
.mobility .shape { color: #4a6b78; }
.key { display: flex; flex-wrap: wrap; gap: 1mm 5mm; margin: 2mm 0 0; padding: 0; list-style: none;
  font-size: 9.5pt; }
.key li { display: flex; gap: 1.4mm; align-items: center; background: none; border: 0; }
.whys { columns: 3; column-gap: 6mm; font-size: 8.5pt; line-height: 1.35; margin: 0; }
.whys div { break-inside: avoid; margin-bottom: 1.8mm; }
.whys dt { font-weight: 700; }
.whys dd { margin: 0; }
.card .what { font-size: 9pt; line-height: 1.25; overflow-wrap: anywhere; }
.workouts { columns: 3; column-gap: 6mm; font-size: 9pt; line-height: 1.35; }
.workout { break-inside: avoid; margin-bottom: 3mm; border-top: .3mm solid var(--line); }
.workout h4 { margin: 1mm 0; font-size: 9.5pt; }
.workout h5 { margin: 1mm 0 0; font-size: 8.5pt; color: var(--soft); }
.workout ul, .workout ol { margin: 0; padding-left: 4mm; }
.cites { color: var(--soft); font-size: .92em; }
.out { border: .4mm solid #8a1c1c; border-radius: 1.6mm; padding: 2mm 3mm; margin-top: 3mm;
  break-inside: avoid; }
.out h3 { margin-top: 0; color: #8a1c1c; }
.out ul, .plain { margin: 0; padding-left: 5mm; }
.foot { margin-top: 3mm; font-size: 8.5pt; color: var(--soft); }
@media print {
  body { background: #fff; }
  .sheet { margin: 0; padding: 0; max-width: none; box-shadow: none; border-radius: 0;
    break-after: page; }
  .whys { font-size: 8pt; }
  .whys dd p { display: inline; }
  td { height: 30mm; }
  .sheet:last-child { break-after: auto; }
}
@media screen and (max-width: 700px) {
  .sheet { margin: 0 0 3mm; padding: 4mm; border-radius: 0; }
  .chips { margin: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; width: 100%; margin: 0; }
  td { height: auto; padding: 0 0 2mm; }
  td::before { content: attr(data-day); display: block; font-weight: 700; margin: 1.5mm 0 1mm; }
  .whys, .evidence, .workouts { columns: 1; font-size: 10pt; }
  .wide { overflow-x: auto; }
  .season { min-width: 150mm; }
}
)css";

constexpr std::array<Look, 7> looks{{
    {"easy", "Easy running",
     R"(<circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" stroke-width="2"/>)"},
    {"long", "Long run", R"(<rect x="0" y="3" width="10" height="4" rx="2" fill="currentColor"/>)"},
    {"hard", "Hard running", R"(<path d="M5 .6 9.8 9.2H.2z" fill="currentColor"/>)"},
    {"race", "Race",
     R"(<path d="M5 0 6.5 3.4 10 3.8 7.4 6.2 8.1 9.8 5 8 1.9 9.8 2.6 6.2 0 3.8 3.5 3.4z" fill="currentColor"/>)"},
    {"heavy", "Heavy strength",
     R"(<rect x=".8" y=".8" width="8.4" height="8.4" fill="currentColor"/>)"},
    {"lift", "Upper body or light strength",
     R"(<rect x="1.4" y="1.4" width="7.2" height="7.2" fill="none" stroke="currentColor" stroke-width="1.6"/>)"},
    {"mobility", "Mobility",
     R"(<path d="M5 .6 9.4 5 5 9.4.6 5z" fill="none" stroke="currentColor" stroke-width="1.5"/>)"},
}};

}  // namespace

std::string_view style() {
    return sheet;
}

const Look& look_of(SessionKind kind) {
    const KindTraits& of = traits(kind);
    if (kind == SessionKind::Race) return looks[3];
    if (kind == SessionKind::LongRun) return looks[1];
    if (of.hard_run) return looks[2];
    if (of.run) return looks[0];
    if (of.heavy_legs) return looks[4];
    if (of.lift) return looks[5];
    return looks[6];
}

std::string shape(const Look& look) {
    return R"(<svg class="shape" viewBox="0 0 10 10" aria-hidden="true">)" +
           std::string(look.shape) + "</svg>";
}

std::string key() {
    std::string text = "<ul class=\"key\">\n";
    for (const Look& look : looks) {
        text += "<li class=\"" + std::string(look.css) + "\">" + shape(look) +
                std::string(look.name) + "</li>\n";
    }
    return text + "</ul>\n";
}

}  // namespace tandem::formats::html
