// The chat page with a script: no reloads, retries, notices, reading aloud. Without it the same forms work. Chrome 86 is enough.
"use strict";
(function () {
  const setup = JSON.parse(document.body.dataset.setup);
  const w = setup.words;
  const $ = (id) => document.getElementById(id);
  const SVG = "http://www.w3.org/2000/svg";
  const PHOTO_SIDE = 1600; // px of the longer side sent
  const TURN_PATIENCE = 20000; // ms until a request counts as lost
  const UPLOAD_PATIENCE = 120000;
  const LONGEST_PAUSE = 30000; // ms between two tries

  // h("button.option", {name: "choice"}, "words") makes an element; null children are left out.
  function h(tag, attrs, ...children) {
    const [name, ...classes] = tag.split(".");
    const node = document.createElement(name);
    if (classes.length) node.className = classes.join(" ");
    for (const key in attrs) {
      if (attrs[key] === true) node.setAttribute(key, "");
      else if (attrs[key] !== false && attrs[key] != null) node.setAttribute(key, attrs[key]);
    }
    node.append(...children.filter((child) => child != null));
    return node;
  }

  function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", "#i-" + name);
    svg.append(use);
    return svg;
  }

  // -- on every page: large type, reading aloud ---------------------------------------------------------------

  function remembered(value) {
    try {
      if (value != null) localStorage.setItem("large", value);
      return localStorage.getItem("large");
    } catch (refused) {
      return value || null; // storage switched off: the choice holds for this page
    }
  }

  function useLarge(on) {
    document.documentElement.classList.toggle("large", on);
    $("large").setAttribute("aria-pressed", on);
  }

  // A number copied out of right-to-left text must not take the marks along that keep it in order.
  const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  document.addEventListener("copy", (event) => {
    const picked = String(window.getSelection());
    const bare = picked.replace(MARKS, "");
    if (bare === picked) return;
    event.clipboardData.setData("text/plain", bare);
    event.preventDefault();
  });

  document.documentElement.classList.add("script");
  useLarge(remembered() === "1");
  $("large").hidden = false;
  $("large").addEventListener("click", () => {
    const on = !document.documentElement.classList.contains("large");
    remembered(on ? "1" : "0");
    useLarge(on);
  });

  function aloud() {
    const talk = $("talk");
    if (!talk) return [...document.querySelectorAll(".aloud, main .option, main button.send")];
    const said = [...talk.children];
    const since = said.map((node) => node.classList.contains("mine")).lastIndexOf(true);
    const options = document.querySelectorAll("#answer .option, #answer .box, #answer .rows li .what");
    return said.slice(since + 1).filter((node) => node.id !== "notices").concat(...options);
  }

  function readAloud() {
    const speaker = window.speechSynthesis;
    const label = $("read").querySelector("span");
    if (speaker.speaking) return speaker.cancel();
    // One utterance a piece: Chrome falls silent in the middle of long ones.
    const pieces = aloud().filter((node) => !node.hidden && node.innerText.trim()).map((node) => {
      const piece = new SpeechSynthesisUtterance(node.innerText);
      piece.lang = document.documentElement.lang;
      return piece;
    });
    if (!pieces.length) return;
    const done = () => { label.textContent = w.read; };
    for (const piece of pieces) piece.onerror = done;
    pieces[pieces.length - 1].onend = done;
    label.textContent = w["read-stop"];
    pieces.forEach((piece) => speaker.speak(piece));
  }

  if ("speechSynthesis" in window) {
    $("read").hidden = false;
    $("read").addEventListener("click", readAloud);
    window.addEventListener("pagehide", () => window.speechSynthesis.cancel());
  }

  // -- drawing: the same controls as templates/parts.html, from the same table -----------------------------------

  function form(at, sensitive, ...children) {
    return h("form.turn", { method: "post", action: "/chat", "data-sensitive": sensitive || false },
      at ? h("input", { type: "hidden", name: "at", value: at }) : null, ...children);
  }

  const sender = () => h("button.send", {}, w.send);

  // The picture beside a question or a button, as api/chat/pictograms.py chooses it.
  const pictures = setup.pictures;

  function pictogram(flow, key, kind) {
    const part = key.split(".").reverse().find((word) => !/^\d+$/.test(word));
    return icon(pictures.questions[part] || pictures.kinds[kind] || pictures.flows[flow] || "talk");
  }

  function optionPictogram(value) {
    const name = value.startsWith("start:") ? pictures.flows[value.slice(6).split(":")[0]] : null;
    return name ? icon(name) : null;
  }

  const choices = (options) => options.map((option) =>
    h("button.option" + (option.value === "skip" ? ".quiet" : ""),
      { name: "choice", value: option.value, formnovalidate: true }, optionPictogram(option.value), h("span", {}, option.label)));

  function line(kind, sensitive) {
    const attrs = Object.assign({ name: "text", "aria-labelledby": "question", required: true }, (setup.inputs[kind] || {}).attrs);
    if (sensitive) attrs.autocomplete = "off";
    return h((setup.inputs[kind] || {}).many ? "textarea.line" : "input.line", attrs);
  }

  const written = (words, ...children) => h("details.typed", {}, h("summary", {}, words), ...children);

  const picker = (words, attrs) => h("label.pick", {}, attrs.capture ? icon("camera") : null, h("span", {}, words),
    h("input", Object.assign({ type: "file", name: "file", accept: "image/*" }, attrs)));

  function rows(question) {
    return h("ul.rows", {}, ...question.rows.map((row, n) => h("li", {},
      h("span.what", {}, h("small", { id: "row-" + (n + 1) }, row.label), h("b", {}, h("bdi", {}, row.value))),
      h("button.change", {
        name: "choice", value: row.name, id: "change-" + (n + 1), "aria-labelledby": `change-${n + 1} row-${n + 1}`,
      }, w.change))));
  }

  function drawAnswer(question, at) {
    const all = question.options || [];
    const options = all.filter((option) => option.value !== "skip");
    const skip = choices(all.filter((option) => option.value === "skip"));
    const secret = question.sensitive;
    const layout = (setup.inputs[question.kind] || setup.inputs.text).layout;
    const own = () => form(at, secret, written(w.typed, line("text", secret), sender()));
    if (layout === "buttons") return [form(at, secret, ...choices(options), ...skip), own()];
    if (layout === "boxes") {
      const boxes = options.filter((option) => option.value !== "none").map((option) => h("label.box", {},
        h("input", { type: "checkbox", name: "choice", value: option.value }), h("span", {}, option.label)));
      const done = h("button.send", { name: "choice", value: "none" }, w["several-send"]);
      return [form(at, secret, ...boxes, done, ...skip), own()];
    }
    if (layout === "rows") {
      const drawn = question.rows.map((row) => row.name).concat("send");
      const send = all.find((option) => option.value === "send");
      const go = h("button.send", { name: "choice", value: "send" }, icon("check"), h("span", {}, send ? send.label : w["review-send"]));
      return [form(at, secret, rows(question), go, ...choices(all.filter((option) => !drawn.includes(option.value)))), own()];
    }
    if (layout === "photo") {
      const pick = [picker(w["photo-take"], { capture: "environment" }), picker(w["photo-pick"], {})];
      const upload = form(at, secret, ...pick, sender(), ...choices(options), ...skip);
      upload.enctype = "multipart/form-data";
      return [upload, own()];
    }
    if (layout === "lines") {
      const area = h("textarea.line", { name: "text", rows: 8, "aria-labelledby": "question", autocomplete: "off", spellcheck: "false" });
      const upload = form(at, secret, area, picker(w["sheet-pick"], { accept: ".xlsx,.csv" }), sender(), ...choices(options), ...skip);
      upload.enctype = "multipart/form-data";
      return [upload];
    }
    const before = options.length ? [form(at, secret, ...choices(options))] : [];
    let input = [line(question.kind, secret)];
    if (layout === "date") {
      input = [h("input.line", { type: "date", name: "text", "aria-labelledby": "question" }),
        written(w["date-typed"], h("input.line", { name: "text-typed", "aria-labelledby": "question" }))];
    } else if (layout === "place") {
      const here = h("button.option.here", { type: "button", hidden: true }, icon("place"), h("span", {}, w["location-here"]));
      input = [here, h("p.hint", {}, w["location-typed"]), line("text", secret)];
    }
    return before.concat(form(at, secret, ...input, sender(), ...skip));
  }

  const drawFree = () => [h("form.turn", { method: "post", action: "/chat" },
    h("input.line", { name: "text", "aria-label": w.answer, placeholder: w.anything, required: true }), sender())];

  // A summary's text repeats its rows, a line each, for channels without tables.
  function spokenText(message) {
    const lines = message.text.split("\n");
    return lines.slice(0, Math.max(1, lines.length - (message.rows || []).length)).join("\n");
  }

  // Receipt numbers stay in one piece on a narrow screen.
  const unbroken = (text) => text.split(/([0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})/)
    .map((part, n) => n % 2 ? h("span.code", {}, part) : part);

  const linkWords = (link) => (link.startsWith("/r/") ? talk.dataset.openReceipt : w["open-link"]);

  function bubble(message, isQuestion, isNotice) {
    const nodes = [h("div.theirs." + message.kind, { dir: "auto", id: isQuestion ? "question" : null },
      isQuestion ? pictogram(flow, message.key, message.kind) : null, ...unbroken(spokenText(message)),
      message.image ? h("img", { src: message.image, alt: "" }) : null,
      message.link ? h("a.link", { href: message.link }, linkWords(message.link)) : null)];
    if (!isQuestion && message.options && message.options.length) {
      const follow = form(null, false, ...choices(message.options));
      follow.classList.add("follow");
      if (isNotice) follow.classList.add("notice");
      nodes.push(follow);
    }
    return nodes;
  }

  // -- the conversation ------------------------------------------------------------------------------------------

  const talk = $("talk");
  if (!talk) return;
  const answer = $("answer");
  const status = $("status");
  const notices = $("notices");
  const seen = new Set();
  let busy = false;
  let flow = answer.dataset.flow;
  let pressed = null; // Safari before 15.4 has no event.submitter

  const mine = (...content) => h("div.mine", { dir: "auto" }, ...content);

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID wants https and Chrome 92
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function told(words, ...more) {
    status.textContent = words;
    status.append(...more);
  }

  function request(path, options, patience) {
    const lost = new AbortController();
    const timer = setTimeout(() => lost.abort(), patience);
    const whole = async () => {
      const response = await fetch(path, Object.assign({ method: "POST", credentials: "same-origin", signal: lost.signal }, options));
      const later = response.status >= 500 || response.headers.has("Retry-After");
      return { status: response.status, later, content: response.ok ? await response.json() : null };
    };
    return whole().catch(() => ({ status: 0, later: true, content: null })).finally(() => clearTimeout(timer));
  }

  // Tries until the server has said yes or no; what is sent stays the same, so a second arrival has no second effect.
  async function insist(path, options, patience) {
    for (let tries = 0; ; tries += 1) {
      const result = await request(path, options, patience);
      if (!result.later) return result;
      await new Promise((go) => {
        const again = h("button.option", { type: "button" }, w.again);
        const timer = setTimeout(go, Math.min(LONGEST_PAUSE, 1000 * 2 ** tries));
        const now = () => { clearTimeout(timer); go(); };
        again.addEventListener("click", now);
        window.addEventListener("online", now, { once: true });
        told(w.retrying, again);
      });
      told(w.sending);
    }
  }

  async function turn(body, shown) {
    busy = true;
    body.id = newId();
    notices.before(...notices.childNodes);
    talk.append(mine(...shown));
    talk.lastChild.scrollIntoView({ block: "nearest" });
    answer.textContent = "";
    told(w.sending);
    const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    const result = await insist("/chat/turns", json, TURN_PATIENCE);
    busy = false;
    if (!result.content) return told(w.failed, h("a.send", { href: "/chat" }, w.reload));
    told("");
    show(result.content);
  }

  function show(reply) {
    const before = flow;
    flow = reply.talk ? reply.talk.flow : "";
    if (before === "language" && flow !== "language") return location.assign("/chat"); // the frame changes language too
    if ($("question")) $("question").removeAttribute("id");
    talk.querySelectorAll("form:not(.notice)").forEach((old) => old.remove()); // a notice may still be answered later
    const asked = reply.messages.filter((message) => !setup.said.includes(message.kind)).pop();
    for (const message of reply.messages) talk.append(...bubble(message, message === asked));
    answer.append(...(asked ? drawAnswer(asked, reply.talk ? reply.talk.at : "") : drawFree()));
    offerPlace();
    const own = talk.querySelectorAll(".mine");
    if (own.length) own[own.length - 1].scrollIntoView({ block: "start" });
    focusNext();
    listen();
  }

  // A keyboard goes on typing; a finger must not have the screen keyboard jump up over the question.
  function focusNext() {
    const field = answer.querySelector(".line");
    if (field && matchMedia("(pointer: fine)").matches && !field.closest("details")) return field.focus({ preventScroll: true });
    const last = $("question") || talk.lastElementChild;
    last.tabIndex = -1;
    last.focus({ preventScroll: true });
  }

  // What a form says: [body, what its bubble shows], or null when there is nothing in it.
  function said(form, button) {
    const content = new FormData(form);
    const at = content.get("at") ? { at: content.get("at") } : {};
    const ticked = [...form.querySelectorAll("input[type=checkbox]:checked")];
    if (ticked.length && button && button.value === "none") {
      const shown = ticked.map((box) => box.parentNode.textContent.trim()).join(" · ");
      return [Object.assign(at, { choice: ticked.map((box) => box.value).join(",") }), [shown]];
    }
    if (button && button.name === "choice") {
      if (button.value.startsWith("start:")) return [{ start: button.value.slice(6) }, [button.textContent]];
      const row = button.closest("li");
      const shown = row ? w.change + " · " + row.querySelector("small").textContent : button.textContent;
      return [Object.assign(at, { choice: button.value }), [shown]];
    }
    if (button && button.name === "text") return [Object.assign(at, { text: button.value }), [button.textContent]];
    const text = ((content.get("text-typed") || "").trim() || (content.get("text") || "").toString().trim());
    return text ? [Object.assign(at, { text }), ["sensitive" in form.dataset ? w.hidden : text]] : null;
  }

  document.addEventListener("click", (event) => {
    pressed = event.target.closest("button");
    if (pressed && pressed.classList.contains("here")) usePlace(pressed);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.classList.contains("turn")) return;
    event.preventDefault();
    if (busy) return;
    const button = event.submitter || (pressed && pressed.form === form ? pressed : null);
    const picked = [...form.querySelectorAll("input[type=file]")].map((input) => input.files[0]).find(Boolean);
    if (picked && !(button && button.name)) return sendPhoto(picked, new FormData(form).get("at"));
    const words = said(form, button);
    if (!words) return;
    turn(...words);
    if (form.classList.contains("notice")) form.remove();
  });

  // -- photos: made smaller here, so that they cost little data ------------------------------------------------------

  async function small(file) {
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height));
      const canvas = h("canvas", { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    } catch (unreadable) {
      return null; // not a picture this browser knows: the server decides
    }
  }

  document.addEventListener("change", async (event) => {
    const pick = event.target.closest(".pick");
    if (!pick || !talk) return;
    const file = event.target.files[0];
    const canvas = file ? await small(file) : null;
    pick.querySelectorAll("canvas, output").forEach((old) => old.remove());
    if (file) pick.append(canvas || h("output", {}, file.name));
  });

  async function sendPhoto(file, at) {
    busy = true;
    told(w.sending);
    const canvas = await small(file);
    const blob = canvas ? await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82)) : file;
    const body = new FormData();
    body.append("file", blob, canvas ? "photo.jpg" : file.name);
    const result = await insist("/chat/files", { body }, UPLOAD_PATIENCE);
    busy = false;
    const unread = /\.(xlsx?|csv|txt)$/i.test(file.name) ? "sheet-unreadable" : "photo-unreadable";
    if (!result.content) return told(w[{ 413: "photo-large", 429: "photo-many" }[result.status] || unread]);
    turn(Object.assign({ file: result.content.id }, at ? { at } : {}), [canvas || (unread === "sheet-unreadable" ? file.name : w["photo-sent"])]);
  }

  // -- place: only where the browser may tell it (https) ---------------------------------------------------------------

  function offerPlace() {
    const here = answer.querySelector(".here");
    if (here && window.isSecureContext && navigator.geolocation) here.hidden = false;
  }

  function usePlace(button) {
    const at = new FormData(button.form).get("at");
    told("…");
    navigator.geolocation.getCurrentPosition(
      (found) => {
        const { latitude, longitude } = found.coords;
        turn(Object.assign({ text: latitude.toFixed(6) + "," + longitude.toFixed(6) }, at ? { at } : {}), [w["location-here"]]);
      },
      () => told(w["location-missing"]),
      { enableHighAccuracy: true, timeout: 15000 },
    );
  }

  // -- notices: above the open question, which stays where it is on the screen with its answers -------------------------

  let stream = null;

  function listen() {
    if (stream || !window.EventSource) return;
    stream = new EventSource("/chat/stream"); // reconnects by itself, with Last-Event-ID
    stream.onmessage = (event) => {
      if (event.lastEventId && seen.has(event.lastEventId)) return;
      seen.add(event.lastEventId);
      const open = $("question");
      const held = answer.getBoundingClientRect().top;
      if (open) open.before(notices);
      else talk.append(notices);
      for (const message of JSON.parse(event.data).messages) notices.append(...bubble(message, false, true));
      window.scrollBy(0, answer.getBoundingClientRect().top - held); // nothing moves under a finger
      notices.scrollIntoView({ block: "nearest" });
    };
  }

  offerPlace();
  listen();
})();
