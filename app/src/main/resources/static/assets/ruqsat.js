// Small comforts; every page works without them, except signing, which only the reader's own NCALayer can do.
"use strict";

(function () {
  // What is not running refuses at once; what is there may be slow to answer on a busy machine.
  const ANSWER_TO_CONNECT_MS = 20000;

  // One click is one click: after the first the buttons say no, until the page is shown again.
  function guardAgainstSecondClick(form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent === "yes") {
        event.preventDefault();
        return;
      }
      if (event.defaultPrevented) {
        return;
      }
      form.dataset.sent = "yes";
      // After this turn, so that the pressed button's own name and value are still sent.
      setTimeout(function () { setBusy(form, true); }, 0);
    });
  }

  function setBusy(form, busy) {
    form.querySelectorAll("button[type=submit]").forEach(function (button) {
      button.disabled = busy;
      button.setAttribute("aria-disabled", busy ? "true" : "false");
    });
    if (!busy) {
      delete form.dataset.sent;
    }
  }

  // A page taken from the browser's memory (back) must have living buttons.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(function (form) {
      if (form.method === "post") {
        setBusy(form, false);
        delete form.dataset.signed;
      }
    });
  });

  // A file that is too large is told at once, beside its field.
  function watchFile(input) {
    input.addEventListener("change", function () {
      const limit = Number(input.dataset.limit);
      const tooLarge = Array.from(input.files).some(function (file) { return file.size > limit; });
      let note = document.getElementById(input.id + "-too-large");
      if (note === null) {
        note = document.createElement("p");
        note.id = input.id + "-too-large";
        note.className = "govuk-error-message";
        note.setAttribute("role", "alert");
        input.before(note);
      }
      note.textContent = tooLarge ? input.dataset.limitText : "";
      note.hidden = !tooLarge;
      input.setCustomValidity(tooLarge ? input.dataset.limitText : "");
    });
  }

  // A list that is worked through with j and k (next, previous); enter opens, as on any link.
  document.addEventListener("keydown", function (event) {
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    const typing = event.target.closest("input, textarea, select, [contenteditable]") !== null;
    if (step === 0 || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const links = Array.from(document.querySelectorAll("[data-keys] a"));
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    if (next >= 0 && next < links.length) {
      links[next].focus();
    }
  });

  // ---- Signing with NCALayer: https://127.0.0.1:13579 speaks JSON over a websocket, one request, one answer.

  class Trouble extends Error {
    constructor(kind, detail) {
      super(kind);
      this.kind = kind;
      this.detail = detail || "";
    }
  }

  function addresses() {
    const meta = document.querySelector('meta[name="ncalayer"]');
    return meta === null ? [] : meta.content.split(" ").filter(Boolean);
  }

  // Opens the first address that says hello.
  async function connect() {
    for (const address of addresses()) {
      try {
        return await open(address);
      } catch (notThere) {
        // the next address
      }
    }
    throw new Trouble("notRunning");
  }

  function open(address) {
    return new Promise(function (found, lost) {
      let socket;
      try {
        socket = new WebSocket(address);
      } catch (refused) {
        lost(refused);
        return;
      }
      const timer = setTimeout(function () { socket.close(); lost(new Trouble("notRunning")); }, ANSWER_TO_CONNECT_MS);
      socket.onmessage = function () { clearTimeout(timer); found(socket); };
      socket.onerror = socket.onclose = function () { clearTimeout(timer); lost(new Trouble("notRunning")); };
    });
  }

  function ask(socket, request) {
    return new Promise(function (answered, lost) {
      socket.onmessage = function (event) {
        try {
          answered(JSON.parse(event.data));
        } catch (notJson) {
          lost(new Trouble("failed", String(event.data).slice(0, 200)));
        }
      };
      socket.onerror = socket.onclose = function () { lost(new Trouble("closed")); };
      socket.send(JSON.stringify(request));
    });
  }

  function request(form, payloads) {
    const signer = { extKeyUsageOids: [form.dataset.eku], chain: [] };
    if (form.dataset.iin) { signer.iin = form.dataset.iin; }
    if (form.dataset.bin) { signer.bin = form.dataset.bin; }
    return {
      module: "kz.gov.pki.knca.basics",
      method: "sign",
      args: {
        allowedStorages: null,
        format: "cms",
        data: payloads.length === 1 ? payloads[0] : payloads,
        signingParams: {
          decode: true,
          encapsulate: form.dataset.encapsulate !== "false",
          digested: false,
          tsaProfile: form.dataset.tsa === "true" ? {} : null
        },
        signerParams: signer,
        locale: form.dataset.locale === "ru" ? "ru" : "kk"
      }
    };
  }

  // The signatures in an answer, or the trouble that it tells.
  function signatures(answer, count) {
    if (answer.errorCode === "MODULE_NOT_FOUND") {
      throw new Trouble("old");
    }
    if (answer.status !== true) {
      throw new Trouble("failed", answer.details || answer.message || answer.code || "");
    }
    const result = answer.body === undefined || answer.body === null ? undefined : answer.body.result;
    if (result === undefined || result === null) {
      throw new Trouble("cancelled");
    }
    const list = Array.isArray(result) ? result : [result];
    if (list.length !== count) {
      throw new Trouble("failed", list.length + " / " + count);
    }
    return list;
  }

  async function payloadsOf(form) {
    if (form.dataset.signUrl) {
      const reply = await fetch(form.dataset.signUrl, { headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (!reply.ok) {
        throw new Trouble("failed", "HTTP " + reply.status);
      }
      return (await reply.json()).payloads;
    }
    return Array.from(form.querySelectorAll("[data-sign-payload]")).map(function (field) { return field.value; });
  }

  function putSignatures(form, list) {
    form.querySelectorAll("[data-sign-result]").forEach(function (field) { field.remove(); });
    list.forEach(function (signature) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "signature";
      field.value = signature;
      field.setAttribute("data-sign-result", "");
      form.append(field);
    });
  }

  async function sign(form, pressed) {
    const note = form.querySelector("[data-sign-note]");
    const say = function (text, trouble) {
      note.textContent = text;
      note.classList.toggle("rq-sign__note--trouble", trouble);
      note.setAttribute("role", trouble ? "alert" : "status");
    };
    let socket = null;
    setBusy(form, true);
    try {
      say(form.dataset.textConnecting, false);
      const payloads = await payloadsOf(form);
      socket = await connect();
      say(form.dataset.textChoose, false);
      const answer = await ask(socket, request(form, payloads));
      putSignatures(form, signatures(answer, payloads.length));
      say(form.dataset.textSending, false);
      form.dataset.signed = "yes";
      setBusy(form, false);
      form.requestSubmit(pressed || undefined);
    } catch (trouble) {
      const kind = trouble instanceof Trouble ? trouble.kind : "failed";
      const detail = trouble instanceof Trouble ? trouble.detail : String(trouble);
      const key = "text" + kind.charAt(0).toUpperCase() + kind.slice(1);
      say(form.dataset[key] + (detail ? "\n" + detail : ""), true);
      setBusy(form, false);
    } finally {
      if (socket !== null) {
        socket.onclose = null;
        socket.close();
      }
    }
  }

  function prepareSigning(form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.signed === "yes") {
        return;
      }
      event.preventDefault();
      if (form.dataset.signing === "yes") {
        return;
      }
      form.dataset.signing = "yes";
      sign(form, event.submitter).finally(function () { delete form.dataset.signing; });
    });
  }

  // ---- The clock of a reception: what is left of its term, or how long it has taken; by the server's time.

  const SOON = 0.25;

  function face(seconds) {
    const whole = Math.floor(Math.abs(seconds));
    const parts = [Math.floor(whole / 60) % 60, whole % 60];
    if (whole >= 3600) { parts.unshift(Math.floor(whole / 3600)); }
    const text = parts.map(function (part, i) { return i === 0 ? String(part) : String(part).padStart(2, "0"); }).join(":");
    return seconds < 0 ? "\u2212" + text : text;
  }

  function runClock(clock) {
    const opened = Number(clock.dataset.clock);
    const due = clock.dataset.due ? Number(clock.dataset.due) : null;
    const ahead = Number(clock.dataset.now) - Date.now();
    function tick() {
      const now = clock.dataset.stopped ? Number(clock.dataset.stopped) : Date.now() + ahead;
      const left = due === null ? null : (due - now) / 1000;
      clock.textContent = clock.dataset.stopped || left === null ? face((now - opened) / 1000) : face(left);
      if (left !== null && !clock.dataset.stopped) {
        clock.parentElement.classList.toggle("rq-clock--overdue", left < 0);
        clock.parentElement.classList.toggle("rq-clock--soon", left >= 0 && left <= (due - opened) / 1000 * SOON);
      }
    }
    tick();
    if (!clock.dataset.stopped) { setInterval(tick, 1000); }
  }

  function prepare(root) {
    root.querySelectorAll("form[data-sign]").forEach(prepareSigning);
    root.querySelectorAll('form[method="post"]').forEach(guardAgainstSecondClick);
    root.querySelectorAll("input[type=file][data-limit]").forEach(watchFile);
    root.querySelectorAll("[data-clock]").forEach(runClock);
  }

  function start() {
    prepare(document);
    const errors = document.querySelector("[data-focus]");
    if (errors !== null) {
      errors.focus();
    }
  }

  document.addEventListener("htmx:load", function (event) {
    if (event.target !== document.body) {
      prepare(event.target);
    }
  });
  // Forged requests: htmx sends the token of the page.
  document.addEventListener("htmx:configRequest", function (event) {
    const token = document.querySelector('meta[name="csrf"]');
    if (token !== null) {
      event.detail.headers["X-CSRF-TOKEN"] = token.content;
    }
  });
  start();
})();
