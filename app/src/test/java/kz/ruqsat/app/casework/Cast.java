package kz.ruqsat.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Payment;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;

/** The people and papers of the casework tests. */
public final class Cast {
    public static final RegulationId MINING = new RegulationId("mining-chemical-licence");
    public static final String SHA = "ab".repeat(32);
    public static final Iin HEAD_OF_FIRM = new Iin("850101300015");
    public static final Officer CLERK = officer("550505300118", "clerk");
    public static final Officer OTHER_CLERK = officer("040229500035", "clerk");
    public static final Officer DIVISION_HEAD = officer("100630600045", "division-head");
    public static final Officer EXPERT = officer("991231400026", "expert");
    public static final Officer PROVIDER_HEAD = officer("900101300811", "provider-head");

    /** The head of the division in the place of the head. */
    public static final Officer SUBSTITUTE = new Officer(
            DIVISION_HEAD.iin(),
            DIVISION_HEAD.name(),
            "committee",
            PROVIDER_HEAD.roles(),
            new InPlaceOf(
                    PROVIDER_HEAD.iin(),
                    PROVIDER_HEAD.name(),
                    LocalDate.of(2026, 11, 23),
                    LocalDate.of(2026, 12, 4),
                    "№ 12-Ө, 20.11.2026"));

    private Cast() {}

    private static Officer officer(String iin, String role) {
        return new Officer(new Iin(iin), "Officer " + role, "committee", Set.of(new Role(role)));
    }

    public static Officer of(String body) {
        return new Officer(new Iin("550505300118"), "Officer of " + body, body, Set.of(new Role("consent-officer")));
    }

    public static Request request(UnifiedNumber number, Laws laws, LocalDate day) {
        Regulation regulation = laws.current(MINING, day).orElseThrow();
        return new Request(
                number,
                MINING,
                regulation.inForceFrom(),
                "issue",
                "issue",
                Channel.PORTAL,
                new Applicant(new Bin("050140000011"), "«Өрлеу Қазба» ЖШС"),
                Map.of(
                        "activities", List.of("open-pit", "chemical-production"),
                        "region", List.of("zhambyl"),
                        "objectName", List.of("Үшбұлақ кеніші"),
                        "address", List.of("Жамбыл облысы, Талас ауданы")),
                regulation.variant("issue").documents().stream()
                        .filter(d -> d.mandatory())
                        .map(d -> new Attachment(d.id(), d.id() + ".pdf", "application/pdf", 1000, SHA))
                        .toList(),
                SHA,
                4_325_000);
    }

    public static Payment payment(long tiyn, Instant at) {
        return new Payment("order-1", tiyn, at, "«Өрлеу Қазба» ЖШС", "bank-1");
    }

    public static Signature signature(Iin signer, Instant at) {
        return new Signature(signer, "Signer", SHA, at);
    }
}
