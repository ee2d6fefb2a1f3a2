package kz.ruqsat.sandbox.databases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.ruqsat.sandbox.databases.Cases.Kind;
import kz.ruqsat.sandbox.databases.Cases.PowerOfAttorney;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.gateway.SyncService;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Malformed;
import kz.ruqsat.sandbox.soap.Xml;
import org.w3c.dom.Element;

/**
 * БНАЖ: a notarised power of attorney by number and date. The real exchange is not public; this one is made from what a
 * check has to know.
 */
final class Notary implements SyncService {
    private static final String NAMESPACE = "urn:ruqsat:enis:power-of-attorney:1";
    private static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);

    private final Knowledge knowledge;
    private final InstantSource clock;

    Notary(Knowledge knowledge, InstantSource clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "ENIS_PowerOfAttorney";
    }

    @Override
    public OutsideSystem system() {
        return OutsideSystem.NOTARY;
    }

    @Override
    public String answer(String question) {
        var request = Xml.read(question).getDocumentElement();
        if (!NAMESPACE.equals(request.getNamespaceURI())) {
            throw new Malformed("the root has to be in " + NAMESPACE);
        }
        return Xml.text(answered(request));
    }

    private Element answered(Element request) {
        var number = Xml.needed(request, "number");
        var date = Xml.needed(request, "date");
        var today = LocalDate.ofInstant(clock.instant(), KAZAKHSTAN);
        var found = knowledge.cases().powersOfAttorney().stream()
                .filter(power -> power.number().equals(number) && power.date().equals(date))
                .findFirst();
        var response = Branch.root(NAMESPACE, "response")
                .add("requestNumber", Xml.needed(request, "requestNumber"))
                .add("requestDate", Xml.needed(request, "requestDate"))
                .add("answerNumber", UUID.randomUUID().toString())
                .add("answerDate", today.toString())
                .add("result", found.isPresent() ? "FOUND" : "ABSENT");
        found.ifPresent(power -> response.add("powerOfAttorney", about -> power(about, power, today)));
        return response.element();
    }

    private static void power(Branch about, PowerOfAttorney power, LocalDate today) {
        about.add("number", power.number()).add("date", power.date());
        about.add(
                "notary",
                notary -> notary.add("name", "Есқалиева Ботагөз Маратқызы").add("licence", "14002345"));
        about.add("principal", one -> one.add("idn", power.principal()).add("name", power.principalName()));
        about.add(
                "representative",
                one -> one.add("iin", power.representative()).add("name", power.representativeName()));
        about.add("powers", powers -> {
            if (power.kind() != Kind.LIMITED_POWERS) {
                powers.add("power", one -> power(one, "file", "Өтініш беру және оған қол қою"));
            }
            powers.add("power", one -> power(one, "receive", "Нәтижені алу"));
        });
        about.add("validFrom", power.date());
        var until = power.kind() == Kind.ENDED_YESTERDAY ? today.minusDays(1) : today.plusYears(1);
        about.add("validUntil", until.toString());
        about.add("state", power.kind() == Kind.CANCELLED ? "CANCELLED" : "ACTIVE");
        if (power.kind() == Kind.CANCELLED) {
            about.add("cancelledOn", today.minusDays(30).toString());
        }
    }

    private static void power(Branch power, String code, String text) {
        power.attribute("code", code).element().setTextContent(text);
    }
}
