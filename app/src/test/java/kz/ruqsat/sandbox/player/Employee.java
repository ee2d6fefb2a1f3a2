package kz.ruqsat.sandbox.player;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.ruqsat.sandbox.people.PeopleFile;

/** One of the provider's people, who takes whatever lies in the inbox and does whatever its panel offers. */
final class Employee implements Soul {
    private static final String REFUSAL = "DOES_NOT_COMPLY";
    private static final List<String> SELDOM = List.of("INCOMPLETE", REFUSAL, "RETURNED");
    private static final int SELDOM_IN = 8;

    private final PeopleFile.Official person;
    private final Browser browser;
    private final Witness witness;
    private final Signer signer;
    private final Random random;
    private final Set<String> objected = new HashSet<>();
    private boolean signedIn;

    Employee(PeopleFile.Official person, Browser browser, Witness witness, Signer signer, Random random) {
        this.person = person;
        this.browser = browser;
        this.witness = witness;
        this.signer = signer;
        this.random = random;
    }

    @Override
    public boolean doesSomething() {
        if (!signedIn) {
            StaffDoor.enter(person, browser);
            signedIn = true;
        }
        var page = browser.open("/review");
        var lines = page.links("main a.rq-inbox__link");
        if (lines.isEmpty()) {
            var tabs = page.links(".rq-tab");
            lines = browser.open(tabs.get(random.nextInt(tabs.size()))).links("main a.rq-inbox__link");
        }
        return !lines.isEmpty() && actsOn(browser.open(lines.get(random.nextInt(lines.size()))));
    }

    private boolean actsOn(Page page) {
        var address = page.address().getPath();
        var number = address.substring("/review/".length());
        var form = "main form[action=" + address + "/act]";
        if (!page.shows(form)) {
            return false;
        }
        var task = page.form(form).values("input[name=task]").getFirst();
        if (page.shows("main a[href=" + address + "/sign]") && random.nextInt(SELDOM_IN) > 0) {
            var sign = page.follow("main a[href=" + address + "/sign]").form("form[data-sign]");
            witness.expects(new Acknowledged(number, "SIGNED", task, person.iin()), address);
            signer.sign(sign);
            return true;
        }
        var offered = page.elements(form + " button[name=decision]").stream()
                .map(button -> button.attr("value"))
                .toList();
        var decision = objected.contains(number) && offered.contains(REFUSAL) ? REFUSAL : oneOf(offered);
        var filled = filled(page.form(form), decision);
        witness.expects(new Acknowledged(number, decision, task, person.iin()), address);
        return pressed(filled, number, decision);
    }

    /** The law lets an expert examine when all have answered, and grant when none objects. */
    private boolean pressed(Form form, String number, String decision) {
        try {
            form.press("decision", decision);
            return true;
        } catch (Unexpected told) {
            var words = String.valueOf(told.getMessage());
            if (!words.contains("HTTP 422") || !words.contains("ещё не ответил") && !words.contains("возражает")) {
                throw told;
            }
            if (words.contains("возражает")) {
                objected.add(number);
            }
            return false;
        }
    }

    private String oneOf(List<String> offered) {
        var usual = offered.stream().filter(d -> !SELDOM.contains(d)).toList();
        var seldom = offered.stream().filter(SELDOM::contains).toList();
        var list = usual.isEmpty() || !seldom.isEmpty() && random.nextInt(SELDOM_IN) == 0 ? seldom : usual;
        return list.get(random.nextInt(list.size()));
    }

    private Form filled(Form form, String decision) {
        return switch (decision) {
            case "REGISTERED", "ASSIGNED" -> {
                var people = form.values("select[name=person] option").stream()
                        .filter(iin -> !iin.isEmpty())
                        .toList();
                yield form.choose("person", people.get(random.nextInt(people.size())));
            }
            case "INCOMPLETE" -> form.choose("document.specialists", "UNREADABLE");
            case "COMPLIES" -> form.write("conditions", "Қызмет өтініште көрсетілген объектіде ғана.");
            case REFUSAL -> form.choose("ground", "qualification-not-met").write("text", "Өтілі жеткіліксіз.");
            case "RETURNED" -> form.write("remark", "Мекенжайды нақтылаңыз.");
            default -> form;
        };
    }
}
