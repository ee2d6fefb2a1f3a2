package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.PowerOfAttorney.Party;
import kz.ruqsat.app.gateway.PowerOfAttorney.Power;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;

/** The question to БНАЖ and its answer. The real service is not public: this form is our own, from what the act asks. */
final class PowerOfAttorneyXml {
    static final String SERVICE = "ENIS_PowerOfAttorney";
    private static final String NAMESPACE = "urn:ruqsat:enis:power-of-attorney:1";

    private PowerOfAttorneyXml() {}

    static String question(String id, Instant at, String number, LocalDate date) {
        return XmlText.document(
                "q:request",
                NAMESPACE,
                request -> request.element("requestNumber", id)
                        .element("requestDate", at)
                        .element("number", number)
                        .element("date", date.toString()));
    }

    /** The power of attorney asked about; an answer to another question is none. */
    static Optional<PowerOfAttorney> answer(XmlReading response, String id, String number, LocalDate date) {
        if (!response.text("requestNumber").equals(id)) {
            throw new Unreadable("an answer to another question");
        }
        return switch (response.text("result")) {
            case "ABSENT" -> Optional.empty();
            case "FOUND" -> Optional.of(found(response.part("powerOfAttorney"), number, date));
            case String other -> throw new Unreadable("result " + other);
        };
    }

    private static PowerOfAttorney found(XmlReading power, String number, LocalDate date) {
        if (!power.text("number").equals(number) || !power.date("date").equals(date)) {
            throw new Unreadable("another power of attorney");
        }
        return new PowerOfAttorney(
                number,
                date,
                power.text("notary", "name"),
                new Party<>(
                        number(power.text("principal", "idn"), PersonNumber.parse(power.text("principal", "idn"))),
                        power.text("principal", "name")),
                new Party<>(
                        number(power.text("representative", "iin"), Iin.parse(power.text("representative", "iin"))),
                        power.text("representative", "name")),
                powers(power.part("powers")),
                power.date("validFrom"),
                power.date("validUntil"),
                state(power.text("state")));
    }

    private static List<Power> powers(XmlReading powers) {
        return powers.all("power").stream()
                .map(one -> new Power(one.attribute("code"), one.text()))
                .toList();
    }

    private static <N> N number(String text, Optional<N> number) {
        return number.orElseThrow(() -> new Unreadable("not a number of a person: " + text));
    }

    private static PowerOfAttorney.State state(String word) {
        try {
            return PowerOfAttorney.State.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("state " + word);
        }
    }
}
