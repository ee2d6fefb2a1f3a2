package kz.ruqsat.sandbox.messages;

import java.util.LinkedHashMap;
import kz.ruqsat.sandbox.web.Html;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Texts;

/**
 * {@code /mail}: the letters; {@code /mail/7}: one; {@code /mail/7.eml}: its bytes; {@code /mail/letters}: all as JSON,
 * with {@code ?to=} those to one address.
 */
final class LetterPages {
    private final Letters letters;

    LetterPages(Letters letters) {
        this.letters = letters;
    }

    Reply answer(Request request) {
        if (!request.isGet()) {
            return Reply.methodNotAllowed();
        }
        var texts = Texts.of(request.language());
        var rest = request.rest();
        if (rest.isEmpty()) {
            return Reply.html(200, list(texts));
        }
        if (rest.equals("letters")) {
            var to = request.query().get("to");
            return Reply.json(200, to == null ? letters.all() : letters.to(to));
        }
        if (rest.matches("[0-9]{1,6}")) {
            return letters.find(Integer.parseInt(rest))
                    .map(letter -> Reply.html(200, letter(letter, texts)))
                    .orElseGet(Reply::notFound);
        }
        return rest.matches("[0-9]{1,6}\\.eml")
                ? letters.source(Integer.parseInt(rest.replace(".eml", "")))
                        .map(bytes -> Reply.bytes("text/plain; charset=utf-8", bytes))
                        .orElseGet(Reply::notFound)
                : Reply.notFound();
    }

    private String list(Texts texts) {
        var body = new StringBuilder();
        for (var letter : letters.all()) {
            body.append("<p><a href=\"/mail/%d\">%s</a><br><span class=\"note\">%s · %s</span></p>\n"
                    .formatted(
                            letter.number(),
                            Html.escaped(letter.subject()),
                            Html.escaped(String.join(", ", letter.to())),
                            letter.at()));
        }
        if (body.isEmpty()) {
            body.append("<p>").append(Html.escaped(texts.get("mail.none"))).append("</p>");
        }
        return Html.page(texts, texts.get("mail.title"), "", body.toString());
    }

    private static String letter(Letter letter, Texts texts) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("mail.from", letter.from());
        lines.put("mail.to", String.join(", ", letter.to()));
        lines.put("mail.at", letter.at().toString());
        lines.put("mail.times", Integer.toString(letter.times()));
        var body = new StringBuilder("<dl>");
        lines.forEach((key, value) ->
                body.append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escaped(texts.get(key)), Html.escaped(value))));
        body.append("</dl>\n<h2>%s</h2>\n<pre>%s</pre>\n"
                .formatted(Html.escaped(texts.get("mail.text")), Html.escaped(letter.text())));
        if (!letter.html().isEmpty()) {
            body.append(
                    "<h2>HTML</h2>\n<iframe sandbox title=\"HTML\" style=\"width:100%%;height:24rem\" srcdoc=\"%s\"></iframe>\n"
                            .formatted(Html.escaped(letter.html())));
        }
        body.append("<p><a href=\"/mail/%d.eml\">%s</a> · <a href=\"/mail\">%s</a></p>"
                .formatted(
                        letter.number(), Html.escaped(texts.get("mail.source")), Html.escaped(texts.get("mail.all"))));
        return Html.page(texts, letter.subject(), "", body.toString());
    }
}
