package kz.ruqsat.sandbox.ncalayer;

import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.people.Person;
import kz.ruqsat.sandbox.web.BadRequest;
import kz.ruqsat.sandbox.web.Html;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The chooser as pages: {@code /ncalayer}, {@code /ncalayer/choose}, {@code /ncalayer/person}, and
 * {@code /ncalayer/program}, where one says which program runs.
 */
final class ChooserPage {
    private static final String REFRESH = "2;url=/ncalayer?lang=";

    private final Chooser chooser;

    ChooserPage(Chooser chooser) {
        this.chooser = chooser;
    }

    Reply answer(Request request) {
        return switch (request.rest()) {
            case "" -> request.isGet() ? shown(request, 200, "") : Reply.methodNotAllowed();
            case "choose" -> request.isPost() ? chosen(request) : Reply.methodNotAllowed();
            case "person" -> request.isPost() ? stands(request) : Reply.methodNotAllowed();
            case "program" -> request.isPost() ? runs(request) : Reply.methodNotAllowed();
            default -> Reply.notFound();
        };
    }

    private Reply chosen(Request request) {
        var form = request.form();
        var answered = question(form).map(question -> answered(question, form)).orElse(false);
        if (!answered) {
            var texts = Texts.of(request.language());
            return shown(request, 409, "<p role=\"alert\">" + Html.escaped(texts.get("ncalayer.gone")) + "</p>");
        }
        return Reply.seeOther("/ncalayer?lang=" + request.language());
    }

    private static boolean answered(Question question, Map<String, String> form) {
        if (form.getOrDefault("action", "").equals("cancel")) {
            return Chooser.answer(question, new Choice.Cancelled());
        }
        if (form.getOrDefault("action", "").equals("close")) {
            NcaLayerSockets.hangUp(question.asker());
            // The end of the connection may have been heard already, and the question forgotten.
            Chooser.answer(question, new Choice.Cancelled());
            return true;
        }
        var person = new Chooser.Standing(filled(form.get("iin")), filled(form.get("bin")));
        return Chooser.keyOf(question, person)
                .map(key -> Chooser.answer(question, new Choice.Chosen(key)))
                .orElse(false);
    }

    /** The question the form names, or the oldest. */
    private Optional<Question> question(Map<String, String> form) {
        var number = form.getOrDefault("request", "");
        return chooser.waiting().stream()
                .filter(q -> number.isEmpty() || number.equals(Long.toString(q.number())))
                .findFirst();
    }

    /** JSON from a program; an empty form is the page's own button that forgets. */
    private Reply stands(Request request) {
        if (request.contentType().startsWith("application/x-www-form-urlencoded")) {
            chooser.stand(new Chooser.Standing(null, null));
            return Reply.seeOther("/ncalayer?lang=" + request.language());
        }
        var json = request.json();
        chooser.stand(new Chooser.Standing(
                filled(json.path("iin").asString("")), filled(json.path("bin").asString(""))));
        return Reply.json(200, chooser.standing());
    }

    /** JSON from a program, or the page's own buttons: {@code program} is {@link Program#word()}. */
    private Reply runs(Request request) {
        boolean form = request.contentType().startsWith("application/x-www-form-urlencoded");
        var word = form
                ? request.form().getOrDefault("program", "")
                : request.json().path("program").asString("");
        chooser.run(Program.of(word).orElseThrow(() -> new BadRequest("no such program: " + word)));
        return form
                ? Reply.seeOther("/ncalayer?lang=" + request.language())
                : Reply.json(200, Map.of("program", chooser.program().word()));
    }

    /** The program that runs, and buttons for the others. */
    private String programs(Texts texts) {
        var body = new StringBuilder("<h2>%s</h2>\n<p>%s</p>\n"
                .formatted(
                        Html.escaped(texts.get("ncalayer.program")),
                        Html.escaped(texts.get(
                                "ncalayer.program." + chooser.program().word()))));
        for (var other : Program.values()) {
            if (other != chooser.program()) {
                body.append(Html.button(
                        "/ncalayer/program?lang=" + texts.language(),
                        texts.get("ncalayer.program." + other.word()),
                        "program",
                        other.word()));
            }
        }
        return body.toString();
    }

    private Reply shown(Request request, int status, String alert) {
        var texts = Texts.of(request.language());
        var waiting = chooser.waiting();
        var body = new StringBuilder(alert).append(standing(texts));
        if (waiting.isEmpty()) {
            body.append("<p>").append(Html.escaped(texts.get("ncalayer.idle"))).append("</p>");
        } else {
            body.append(shown(waiting.getFirst(), texts));
        }
        if (waiting.size() > 1) {
            body.append("<p class=\"note\">%s %s</p>".formatted(texts.get("ncalayer.others"), waiting.size() - 1));
        }
        body.append(programs(texts));
        return Reply.html(
                status, Html.page(texts, texts.get("ncalayer.title"), REFRESH + texts.language(), body.toString()));
    }

    private String standing(Texts texts) {
        var person = chooser.standing();
        if (person.isNobody()) {
            return "";
        }
        var who = (person.iin() == null ? "" : person.iin()) + (person.bin() == null ? "" : " / " + person.bin());
        return "<p class=\"note\">%s %s</p>".formatted(Html.escaped(texts.get("ncalayer.standing")), Html.escaped(who))
                + Html.button("/ncalayer/person?lang=" + texts.language(), texts.get("ncalayer.forget"));
    }

    private static String shown(Question question, Texts texts) {
        var what = texts.get(question.documents() == 0 ? "ncalayer.look" : "ncalayer.sign");
        var body = new StringBuilder(
                "<dl><dt>%s</dt><dd>%s</dd>".formatted(Html.escaped(texts.get("ncalayer.what")), Html.escaped(what)));
        if (question.documents() > 0) {
            body.append("<dt>%s</dt><dd>%s</dd>"
                    .formatted(Html.escaped(texts.get("ncalayer.documents")), question.documents()));
        }
        if (question.preview() != null) {
            body.append("<dt>%s</dt><dd><pre>%s</pre></dd>"
                    .formatted(Html.escaped(texts.get("ncalayer.preview")), Html.escaped(question.preview())));
        }
        body.append("</dl><h2>")
                .append(Html.escaped(texts.get("ncalayer.choose")))
                .append("</h2>\n");
        var number = Long.toString(question.number());
        var action = "/ncalayer/choose?lang=" + texts.language();
        for (var key : question.keys()) {
            var person = key.person();
            var bin = person.bin() == null ? "" : person.bin();
            body.append(Html.button(action, label(person, texts), "request", number, "iin", person.iin(), "bin", bin));
        }
        body.append(Html.button(action, texts.get("ncalayer.cancel"), "request", number, "action", "cancel"));
        body.append(Html.button(action, texts.get("ncalayer.close"), "request", number, "action", "close"));
        return body.toString();
    }

    private static String label(Person person, Texts texts) {
        var of = person.organisation();
        var organisation = of == null
                ? texts.get("individual")
                : switch (texts.language()) {
                    case "ru" -> of.ru();
                    case "en" -> of.en();
                    default -> of.kk();
                };
        return person.surname() + " " + person.name() + ", " + person.iin() + ", " + organisation;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
