// The queue's pages: what changes in the hall comes by itself, and is spoken where the hall allows it. Everything is
// there without this, too: the screen then reloads itself, the slip is printed by the browser.
"use strict";

(function () {
  const SOUND = "ruqsat-sound";
  const spoken = new Set();
  let first = true;

  function speak(row) {
    ["kk", "ru"].forEach(function (language) {
      const voice = window.speechSynthesis.getVoices().find(function (one) { return one.lang.toLowerCase().startsWith(language); });
      if (voice !== undefined) {
        const words = new SpeechSynthesisUtterance(row.getAttribute("data-say-" + language));
        words.voice = voice;
        words.lang = voice.lang;
        window.speechSynthesis.speak(words);
      }
    });
  }

  // What was called before the page was opened is not spoken.
  function speakCalls(part) {
    const allowed = part.querySelector("[data-speaks=yes]") !== null && localStorage.getItem(SOUND) === "on";
    part.querySelectorAll("[data-call]").forEach(function (row) {
      const call = row.getAttribute("data-call");
      if (!spoken.has(call)) {
        spoken.add(call);
        if (!first && allowed && "speechSynthesis" in window) {
          speak(row);
        }
      }
    });
    first = false;
    offerSound(part);
  }

  // Browsers speak only after somebody has pressed something.
  function offerSound(part) {
    const button = document.querySelector("[data-sound]");
    if (button !== null) {
      button.hidden = part.querySelector("[data-speaks=yes]") === null || !("speechSynthesis" in window)
        || localStorage.getItem(SOUND) === "on" && button.dataset.pressed === "yes";
    }
  }

  function live(part) {
    let asking = false;
    let again = false;

    function refresh() {
      if (asking) {
        again = true;
        return;
      }
      asking = true;
      // Without cookies: looking does not keep anybody's session alive.
      fetch(part.dataset.livePart, { credentials: "omit", cache: "no-store" })
        .then(function (answer) { return answer.ok ? answer.text() : null; })
        .then(function (html) {
          if (html !== null) {
            part.innerHTML = html;
            speakCalls(part);
          }
        })
        .catch(function () { /* the next event asks again */ })
        .finally(function () {
          asking = false;
          if (again) {
            again = false;
            refresh();
          }
        });
    }

    speakCalls(part);
    const events = new EventSource(part.dataset.live);
    events.addEventListener("changed", refresh);
    window.addEventListener("pagehide", function () { events.close(); });
    window.addEventListener("pageshow", function (event) { if (event.persisted) { window.location.reload(); } });
  }

  // The kiosk looks again whether the hall is open; the ticket gives way to the next person. "20;url=/queue/kiosk?…"
  const refresh = (document.body.dataset.refresh || "").split(";url=");
  if (refresh[0] !== "") {
    setTimeout(function () {
      if (refresh.length > 1) {
        window.location.assign(refresh[1]);
      } else {
        window.location.reload();
      }
    }, Number(refresh[0]) * 1000);
  }

  document.querySelectorAll("[data-live]").forEach(live);
  document.querySelectorAll("[data-sound]").forEach(function (button) {
    button.addEventListener("click", function () {
      localStorage.setItem(SOUND, "on");
      button.dataset.pressed = "yes";
      button.hidden = true;
      window.speechSynthesis.speak(new SpeechSynthesisUtterance(" "));
    });
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
})();
