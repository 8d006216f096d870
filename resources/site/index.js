// SPDX-License-Identifier: GPL-3.0-or-later
// The search of the list: what it searches in is fetched when somebody searches, as scripts, since a page that was
// opened from a disk may fetch nothing else.
"use strict";
(function () {
  const at = (id) => document.getElementById(id);
  const form = at("search"), count = at("count"), list = at("list"), pages = at("pages");
  const filters = ["kind", "level", "mode", "language", "place", "start"].map(at).filter(Boolean);
  const atOnce = 50;
  const offerings = [];
  const marks = /[\u0300-\u036f]/g;
  const plain = (text) => text.normalize("NFD").replace(marks, "").toLowerCase();
  const total = count.textContent;
  let fetched = null, found = null, more = null, asked = 0, timer = 0;

  window.leerschakel = (rows) => {
    for (const [slug, title, titleIn, summary, summaryIn, provider, kind, level, language, mode, place, start, asked] of rows) {
      offerings.push({ slug, title, titleIn, summary, summaryIn, provider, kind, level, language, mode, place, start, asked,
        text: plain([title, summary, provider, ...place].join(" ")) });
    }
  };

  function fetchFile(number) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = "search-" + number + ".js";
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  async function fetchAll() {
    for (let number = 1; number <= words.files; ++number) {
      await fetchFile(number); // in turn: they come in the order of the list
    }
  }

  function chosen() {
    const values = { words: at("words").value.trim() };
    for (const filter of filters) {
      values[filter.id] = filter.value;
    }
    return values;
  }

  function fits(offering, values, parts) {
    const one = (value, wanted) => !wanted || value === wanted;
    const any = (list, wanted) => !wanted || list.includes(wanted);
    return parts.every((part) => offering.text.includes(part)) && one(offering.kind, values.kind) &&
      one(offering.level, values.level) && any(offering.mode, values.mode) &&
      any(offering.language, values.language) && any(offering.place, values.place) &&
      (!values.start || offering.asked || offering.start.some((day) => day >= values.start));
  }

  function element(name, text, language) {
    const made = document.createElement(name);
    made.textContent = text;
    if (language) {
      made.lang = language;
    }
    return made;
  }

  function day(iso) {
    const locale = words.language === "nl" ? "nl-NL" : "en-GB";
    const [year, month, date] = iso.split("-").map(Number);
    return new Date(year, month - 1, date).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
  }

  function item(offering) {
    const made = document.createElement("li");
    const heading = element("h2", "", offering.titleIn);
    const link = element("a", offering.title || offering.slug);
    link.href = offering.slug + ".html";
    heading.append(link);
    const last = offering.start[offering.start.length - 1];
    const facts = [offering.provider, words.level[offering.level] || offering.level,
      offering.mode.map((mode) => words.mode[mode] || mode).join(", "), offering.place.join(", "),
      last ? words.starts.replace("%1", day(last)) : ""].filter(Boolean).join(" · ");
    made.append(heading);
    if (facts) {
      const line = element("p", facts);
      line.className = "facts";
      made.append(line);
    }
    if (offering.summary) {
      made.append(element("p", offering.summary, offering.summaryIn));
    }
    return made;
  }

  function show(fitting, from) {
    for (const offering of fitting.slice(from, from + atOnce)) {
      found.append(item(offering));
    }
    more.hidden = from + atOnce >= fitting.length;
    more.onclick = () => {
      show(fitting, from + atOnce);
      found.children[from + atOnce].querySelector("a").focus();
    };
  }

  function remember(values) {
    const kept = new URLSearchParams();
    for (const [key, value] of Object.entries(values)) {
      if (value) {
        kept.set(key, value);
      }
    }
    history.replaceState(null, "", kept.size ? "#" + kept : location.pathname + location.search);
  }

  async function search() {
    const mine = ++asked;
    const values = chosen();
    const isAny = Object.values(values).some(Boolean);
    remember(values);
    if (isAny) {
      const slow = setTimeout(() => { count.textContent = words.loading; }, 300);
      try {
        await (fetched = fetched || fetchAll());
      } catch {
        fetched = null; // the list is still there, and the next key tries again
        count.textContent = total;
        return;
      } finally {
        clearTimeout(slow);
      }
      if (mine !== asked) {
        return;
      }
    }
    list.hidden = isAny;
    found.hidden = !isAny;
    if (pages) {
      pages.hidden = isAny;
    }
    found.replaceChildren();
    if (!isAny) {
      more.hidden = true;
      count.textContent = total;
      return;
    }
    const parts = plain(values.words).split(/\s+/).filter(Boolean);
    const fitting = offerings.filter((offering) => fits(offering, values, parts));
    show(fitting, 0);
    count.textContent = fitting.length === 0 ? words.none : fitting.length === 1 ? words.countOne
      : words.count.replace("%1", fitting.length);
  }

  function restore() {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const field of [at("words"), ...filters]) {
      field.value = kept.get(field.id) || "";
    }
    if (kept.size) {
      search();
    }
  }

  found = document.createElement("ul");
  found.id = "found";
  found.className = "offerings";
  found.hidden = true;
  more = element("button", words.more);
  more.type = "button";
  more.hidden = true;
  list.after(found, more);
  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("reset", () => { setTimeout(search); });
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  restore();
})();
