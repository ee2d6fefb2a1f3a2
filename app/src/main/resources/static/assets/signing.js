// Signing: what a form offers is signed by the program on the reader's computer (NCALayer or KAZTOKEN) or by the
// reader's phone (eGov mobile); the signatures are put into the form, and the form is sent.
"use strict";

(function () {
  // What is not running refuses at once; what is there may be slow to answer on a busy machine.
  const ANSWER_TO_CONNECT_MS = 20000;
  // A program that does not know the question may keep silent: then it is an NCALayer.
  const ANSWER_TO_NAME_MS = 2000;
  const LOOK_AT_PHONE_MS = 1500;
  const AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

  class Trouble extends Error {
    constructor(kind, detail) {
      super(kind);
      this.kind = kind;
      this.detail = detail || "";
    }
  }

  // ---- The program on this computer: JSON over a websocket, one request, one answer.

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

  // A connection: its socket, its address, and the version that the program says of itself in its hello.
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
      socket.onmessage = function (event) {
        clearTimeout(timer);
        found({ socket: socket, address: address, name: "NCALayer", version: versionIn(event.data) });
      };
      socket.onerror = socket.onclose = function () { clearTimeout(timer); lost(new Trouble("notRunning")); };
    });
  }

  function versionIn(hello) {
    try {
      return String(JSON.parse(hello).result.version || "");
    } catch (another) {
      return "";
    }
  }

  function close(link) {
    link.socket.onclose = null;
    link.socket.onerror = null;
    link.socket.close();
  }

  function ask(link, request, patience) {
    return new Promise(function (answered, lost) {
      const timer = patience ? setTimeout(function () { lost(new Trouble("silent")); }, patience) : 0;
      link.socket.onmessage = function (event) {
        clearTimeout(timer);
        try {
          answered(JSON.parse(event.data));
        } catch (notJson) {
          lost(new Trouble("failed", String(event.data).slice(0, 200)));
        }
      };
      link.socket.onerror = link.socket.onclose = function () { clearTimeout(timer); lost(new Trouble("closed")); };
      link.socket.send(JSON.stringify(request));
    });
  }

  // KAZTOKEN speaks as NCALayer does, and knows one question more.
  async function named(link) {
    try {
      const answer = await ask(link, { module: "kz.digiflow.mobile.extensions", method: "getVersion" }, ANSWER_TO_NAME_MS);
      const program = answer.responseObject || {};
      if (/kaztoken/i.test(program.name || "")) {
        link.name = "KAZTOKEN";
        link.version = String(program.version || link.version);
      }
      return link;
    } catch (trouble) {
      if (trouble.kind !== "silent") {
        throw trouble;
      }
      // Its answer may still come, and must not be taken for a signature: a new connection.
      close(link);
      return open(link.address);
    }
  }

  function text(payload) {
    return new TextDecoder().decode(Uint8Array.from(atob(payload), function (c) { return c.charCodeAt(0); }));
  }

  function basics(form, payloads) {
    const xml = form.dataset.format === "xml";
    const documents = xml ? payloads.map(text) : payloads;
    const signer = { extKeyUsageOids: [form.dataset.eku], chain: [] };
    if (form.dataset.iin) { signer.iin = form.dataset.iin; }
    if (form.dataset.bin) { signer.bin = form.dataset.bin; }
    return {
      module: "kz.gov.pki.knca.basics",
      method: "sign",
      args: {
        allowedStorages: null,
        format: xml ? "xml" : "cms",
        data: documents.length === 1 ? documents[0] : documents,
        signingParams: {
          decode: !xml,
          encapsulate: form.dataset.encapsulate !== "false",
          digested: false,
          tsaProfile: !xml && form.dataset.tsa === "true" ? {} : null
        },
        signerParams: signer,
        locale: form.dataset.locale === "ru" ? "ru" : "kk"
      }
    };
  }

  // The signatures in an answer, or the trouble that it tells; nothing when the program lacks the module.
  function signatures(answer, count) {
    if (answer.errorCode === "MODULE_NOT_FOUND") {
      return null;
    }
    if (answer.status !== true) {
      throw failure(answer.details || answer.message || answer.code || "");
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

  function failure(message) {
    if (/action\.cancel/i.test(message)) {
      return new Trouble("cancelled");
    }
    return /storage\.(empty|unknown)/.test(message) ? new Trouble("noKey") : new Trouble("failed", message);
  }

  // The way of old programs: one document after the other, and any of the reader's keys.
  async function commonUtils(link, form, payloads) {
    const call = async function (method, args) {
      const answer = await ask(link, { module: "kz.gov.pki.knca.commonUtils", method: method, args: args });
      if (answer.errorCode === "MODULE_NOT_FOUND" || /NoSuchMethod/.test(answer.message || "")) {
        throw new Trouble("old");
      }
      if (answer.code !== "200") {
        throw failure(answer.message || "");
      }
      return answer.responseObject;
    };
    const tokens = await call("getActiveTokens", []);
    const storage = Array.isArray(tokens) && tokens.length > 0 ? tokens[0] : "PKCS12";
    const type = form.dataset.eku === AUTHENTICATION ? "AUTHENTICATION" : "SIGNATURE";
    const method = form.dataset.tsa === "true" ? "createCMSSignatureFromBase64" : "createCAdESFromBase64";
    const list = [];
    for (const payload of payloads) {
      list.push(form.dataset.format === "xml"
        ? await call("signXml", [storage, type, text(payload), "", ""])
        : await call(method, [storage, type, payload, form.dataset.encapsulate !== "false"]));
    }
    if (list.some(function (one) { return typeof one !== "string" || one === ""; })) {
      throw new Trouble("failed");
    }
    return list;
  }

  // ---- The form

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

  function filled(pattern, values) {
    return values.reduce(function (made, value, i) { return made.replace("%" + i, value); }, pattern);
  }

  // What is said beside the button; a trouble also opens its help, and nothing of an earlier one stays.
  function voice(place, form) {
    const note = form.querySelector("[data-sign-note]");
    const helps = Array.from(place.querySelectorAll("[data-sign-help]"));
    const hush = function () { helps.forEach(function (help) { help.hidden = true; }); };
    return {
      say: function (words) {
        hush();
        note.textContent = words;
        note.classList.remove("rq-sign__note--trouble");
        note.setAttribute("role", "status");
      },
      complain: function (trouble, link) {
        const kind = trouble instanceof Trouble ? trouble.kind : "failed";
        const detail = trouble instanceof Trouble ? trouble.detail : String(trouble);
        const program = link === null ? "NCALayer" : link.name;
        const words = form.dataset["text" + kind.charAt(0).toUpperCase() + kind.slice(1)];
        hush();
        note.textContent = filled(words, [program]) + (detail ? "\n" + detail : "");
        note.classList.add("rq-sign__note--trouble");
        note.setAttribute("role", "alert");
        helps.filter(function (help) { return help.dataset.signHelp === kind; }).forEach(function (help) {
          help.querySelectorAll("[data-sign-version]").forEach(function (where) {
            where.textContent = link === null ? "" : program + " " + link.version;
          });
          help.hidden = false;
        });
      }
    };
  }

  async function sign(place, form, pressed, setBusy) {
    const speech = voice(place, form);
    let link = null;
    setBusy(form, true);
    try {
      speech.say(form.dataset.textConnecting);
      const payloads = await payloadsOf(form);
      link = await connect();
      link = await named(link);
      speech.say(filled(form.dataset.textChoose, [link.name]));
      let list = signatures(await ask(link, basics(form, payloads)), payloads.length);
      if (list === null) {
        speech.say(filled(form.dataset.textOldWay, [link.name, link.version]));
        list = await commonUtils(link, form, payloads);
      }
      putSignatures(form, list);
      speech.say(form.dataset.textSending);
      form.dataset.signed = "yes";
      setBusy(form, false);
      form.requestSubmit(pressed || undefined);
    } catch (trouble) {
      speech.complain(trouble, link);
      setBusy(form, false);
    } finally {
      if (link !== null) {
        close(link);
      }
    }
  }

  // ---- The phone: a one-time link as a QR code; the page looks whether the phone has signed.

  function later(ms) {
    return new Promise(function (go) { setTimeout(go, ms); });
  }

  function minutes(seconds) {
    return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  }

  function phone(place, form, setBusy) {
    const box = place.querySelector("[data-phone]");
    if (box === null) {
      return;
    }
    const part = function (name) { return box.querySelector("[data-phone-" + name + "]"); };
    const csrf = document.querySelector('meta[name="csrf"]');
    let turn = 0;

    function say(key, detail) {
      const note = part("note");
      const trouble = ["expired", "cancelled", "lost", "refused", "wrong"].includes(key);
      const words = key === "" ? "" : box.dataset["text" + key.charAt(0).toUpperCase() + key.slice(1)];
      note.textContent = detail ? (words ? words + " " : "") + detail : words;
      note.classList.toggle("rq-sign__note--trouble", trouble);
      note.setAttribute("role", trouble ? "alert" : "status");
    }

    function show(open) {
      part("open").hidden = !open;
      part("panel").hidden = !open;
      part("again").hidden = open;
    }

    async function call(address, method, body) {
      const headers = { Accept: "application/json" };
      if (csrf !== null) { headers["X-CSRF-TOKEN"] = csrf.content; }
      if (body !== undefined) { headers["Content-Type"] = "application/json"; }
      return fetch(address, { method: method, headers: headers, credentials: "same-origin", cache: "no-store", body: body && JSON.stringify(body) });
    }

    async function begin() {
      const mine = ++turn;
      if (!form.reportValidity()) {
        return;
      }
      // What the program said is no longer the matter.
      voice(place, form).say("");
      part("begin").hidden = true;
      say("making");
      try {
        const reply = await call("/mobile/links", "POST", {
          format: form.dataset.format,
          encapsulate: form.dataset.encapsulate !== "false",
          usage: form.dataset.eku === AUTHENTICATION ? "log-in" : "signing",
          title: (document.querySelector("h1") || document).textContent.trim(),
          payloads: await payloadsOf(form)
        });
        if (!reply.ok) {
          say("refused", (await reply.json().catch(function () { return {}; })).message || "HTTP " + reply.status);
          part("again").hidden = false;
          return;
        }
        const link = await reply.json();
        part("qr").src = link.qr;
        part("app").href = link.app;
        part("business").href = link.business;
        show(true);
        box.dataset.watch = link.watch;
        say("waiting");
        part("panel").scrollIntoView({ block: "nearest" });
        await watch(mine, link.watch);
      } catch (offline) {
        say("lost");
        show(false);
      }
    }

    async function watch(mine, address) {
      let failures = 0;
      while (mine === turn) {
        let state = null;
        try {
          const reply = await call(address, "GET");
          state = reply.ok ? await reply.json() : { state: "expired" };
          failures = 0;
        } catch (offline) {
          failures += 1;
          if (failures > 10) { throw offline; }
        }
        if (mine !== turn) { return; }
        if (state !== null && !told(state)) { return; }
        await later(LOOK_AT_PHONE_MS);
      }
    }

    // False when there is nothing more to wait for.
    function told(state) {
      part("left").textContent = state.secondsLeft === undefined ? "" : minutes(state.secondsLeft);
      if (state.state === "signed") {
        show(false);
        part("again").hidden = true;
        say("signed");
        putSignatures(form, state.signatures);
        form.dataset.signed = "yes";
        setBusy(form, false);
        form.requestSubmit();
        return false;
      }
      if (state.state === "expired" || state.state === "cancelled") {
        show(false);
        say(state.state);
        return false;
      }
      if (state.trouble) {
        say("wrong", state.trouble);
      } else {
        say(state.state === "opened" ? "opened" : "waiting");
      }
      return true;
    }

    function stop() {
      turn += 1;
      if (box.dataset.watch) {
        call(box.dataset.watch, "DELETE").catch(function () { /* it ends by itself */ });
      }
      show(false);
      say("cancelled");
    }

    place.querySelectorAll("[data-phone-begin], [data-phone-again]").forEach(function (button) {
      button.addEventListener("click", begin);
    });
    part("stop").addEventListener("click", stop);
    box.hidden = false;
  }

  // ---- A place of signing: a form, the helps beside it, and the phone.

  window.ruqsatSigning = function (place, setBusy) {
    const form = place.querySelector("form[data-sign]");
    form.addEventListener("submit", function (event) {
      if (form.dataset.signed === "yes") {
        return;
      }
      event.preventDefault();
      if (form.dataset.signing === "yes") {
        return;
      }
      form.dataset.signing = "yes";
      sign(place, form, event.submitter, setBusy).finally(function () { delete form.dataset.signing; });
    });
    place.querySelectorAll("[data-sign-again]").forEach(function (button) {
      button.addEventListener("click", function () { form.requestSubmit(); });
    });
    phone(place, form, setBusy);
  };
})();
