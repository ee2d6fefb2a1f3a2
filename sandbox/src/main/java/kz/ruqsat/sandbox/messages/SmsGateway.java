package kz.ruqsat.sandbox.messages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.ruqsat.sandbox.web.Html;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Texts;

/**
 * {@code POST /sms} with JSON {@code {"id","to","text"}}: 202, also when the id was there already; a number that is none
 * or begins with +7000: 422. {@code GET /sms} shows what was taken.
 */
public final class SmsGateway {
    private static final Pattern NUMBER = Pattern.compile("\\+7[0-9]{10}");
    private static final int LONGEST = 1000;

    private final Map<String, TextMessage> byId = new LinkedHashMap<>();
    private final InstantSource clock;

    SmsGateway(InstantSource clock) {
        this.clock = clock;
    }

    /** The latest first. */
    public synchronized List<TextMessage> all() {
        return new ArrayList<>(byId.values()).reversed();
    }

    /** What was sent to that number, the latest first. */
    public List<TextMessage> to(String number) {
        return all().stream().filter(one -> one.to().equals(number)).toList();
    }

    Reply answer(Request request) {
        if (request.isPost()) {
            return take(request);
        }
        return request.isGet() ? Reply.html(200, page(Texts.of(request.language()))) : Reply.methodNotAllowed();
    }

    private synchronized Reply take(Request request) {
        var json = request.json();
        var message = new TextMessage(
                json.path("id").asString(""),
                json.path("to").asString(""),
                json.path("text").asString(""),
                clock.instant());
        if (message.id().isBlank() || message.text().isBlank() || message.text().length() > LONGEST) {
            return Reply.json(400, Map.of("error", "id, to and text (up to " + LONGEST + " characters) are needed"));
        }
        if (!NUMBER.matcher(message.to()).matches() || message.to().startsWith("+7000")) {
            return Reply.json(422, Map.of("error", "no such number"));
        }
        byId.putIfAbsent(message.id(), message);
        return Reply.json(202, Map.of("id", message.id()));
    }

    private String page(Texts texts) {
        var body = new StringBuilder();
        for (var one : all()) {
            body.append("<h2>%s</h2><p class=\"note\">%s</p><pre>%s</pre>\n"
                    .formatted(Html.escaped(one.to()), one.at(), Html.escaped(one.text())));
        }
        if (body.isEmpty()) {
            body.append("<p>").append(Html.escaped(texts.get("sms.none"))).append("</p>");
        }
        return Html.page(texts, texts.get("sms.title"), "", body.toString());
    }
}
