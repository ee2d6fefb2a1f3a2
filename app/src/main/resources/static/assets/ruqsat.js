// Small comforts; every page works without them, except signing, which only the reader's own NCALayer can do.
"use strict";

(function () {
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
    // Before the guard: a form that is being signed has not been sent yet.
    root.querySelectorAll("[data-signing]").forEach(function (place) { window.ruqsatSigning(place, setBusy); });
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
