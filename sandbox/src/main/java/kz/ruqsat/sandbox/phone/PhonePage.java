package kz.ruqsat.sandbox.phone;

import java.util.List;
import kz.ruqsat.sandbox.people.Person;
import kz.ruqsat.sandbox.web.Html;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Texts;

/** The phone's screen, {@code /mobile}: the link is opened or pasted, and signed as a chosen person. */
public final class PhonePage {
    private final Phone phone;
    private final List<Person> people;

    public PhonePage(Phone phone, List<Person> people) {
        this.phone = phone;
        this.people = List.copyOf(people);
    }

    public Reply answer(Request request) {
        if (!request.rest().isEmpty()) {
            return Reply.notFound();
        }
        var texts = Texts.of(request.language());
        var link = request.form().getOrDefault("link", "");
        try {
            if (request.isPost()) {
                return signed(texts, link, request.form().getOrDefault("who", ""));
            }
            return page(texts, 200, link.isBlank() ? scanner(texts, "") : shown(texts, link));
        } catch (Phone.Refused refused) {
            return page(texts, 422, "<p role=\"alert\">%s</p>".formatted(escaped(refused)) + scanner(texts, link));
        }
    }

    private Reply signed(Texts texts, String link, String who) {
        var person = people.stream()
                .filter(one -> key(one).equals(who))
                .findFirst()
                .orElseThrow(() -> new Phone.Refused(texts.get("mobile.who") + "?"));
        phone.sign(phone.open(link), person);
        return page(texts, 200, "<p role=\"status\">%s</p>".formatted(Html.escaped(texts.get("mobile.done"))));
    }

    private static String scanner(Texts texts, String link) {
        return """
                <form method="get" action="/mobile">
                <input type="hidden" name="lang" value="%s">
                <p><label for="link">%s</label><br><textarea id="link" name="link" rows="4" cols="34">%s</textarea></p>
                <button>%s</button>
                </form>
                """.formatted(
                        texts.language(),
                        Html.escaped(texts.get("mobile.link")),
                        Html.escaped(link),
                        Html.escaped(texts.get("mobile.open")));
    }

    private String shown(Texts texts, String link) {
        var offer = phone.open(link);
        var body = new StringBuilder("<dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt>"
                .formatted(
                        Html.escaped(texts.get("mobile.from")),
                        Html.escaped(offer.organisation(texts.language())),
                        Html.escaped(texts.get("mobile.about")),
                        Html.escaped(offer.description()),
                        Html.escaped(texts.get("ncalayer.documents"))));
        offer.names(texts.language())
                .forEach(name -> body.append("<dd>").append(Html.escaped(name)).append("</dd>"));
        body.append("""
                </dl>
                <form method="post" action="/mobile?lang=%s">
                <input type="hidden" name="link" value="%s">
                <p><label for="who">%s</label><br><select id="who" name="who" style="font:inherit;max-width:100%%">
                """.formatted(texts.language(), Html.escaped(link), Html.escaped(texts.get("mobile.who"))));
        people.forEach(person -> body.append("<option value=\"%s\">%s</option>\n"
                .formatted(Html.escaped(key(person)), Html.escaped(label(person, texts)))));
        body.append("</select></p>\n<button>%s</button>\n</form>\n".formatted(Html.escaped(texts.get("mobile.sign"))));
        return body.toString();
    }

    private static Reply page(Texts texts, int status, String body) {
        return Reply.html(status, Html.page(texts, texts.get("mobile.title"), "", body));
    }

    private static String escaped(Phone.Refused refused) {
        return Html.escaped(String.valueOf(refused.getMessage()));
    }

    /** How the form names a person. */
    static String key(Person person) {
        return person.bin() == null ? person.iin() : person.iin() + "-" + person.bin();
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
}
