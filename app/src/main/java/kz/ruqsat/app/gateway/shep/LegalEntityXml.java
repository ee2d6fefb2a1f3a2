package kz.ruqsat.app.gateway.shep;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** The question to ЗТ МДБ and its answer: {@code GbdulInfoByBin_v2}. */
final class LegalEntityXml {
    static final String SERVICE = "GbdulInfoByBin_v2";
    private static final String NAMESPACE = "http://gbdulinfobybin_v2.egp.gbdul.tamur.kz";
    private static final String FOUND = "002";
    /** Assumed: the database's own list of codes is not public. */
    private static final String ABSENT = "001";

    private LegalEntityXml() {}

    /** Unsigned: the one who asks signs it. */
    static String question(String requestor, Bin bin) {
        return XmlText.document(
                "q:Request",
                NAMESPACE,
                request -> request.element("q:RequestorBIN", requestor).element("q:BIN", bin.value()));
    }

    /** The firm asked about; an answer about another one is none. */
    static Optional<LegalEntity> answer(XmlReading response, Bin asked) {
        String code = response.text("Status", "Code");
        if (code.equals(ABSENT)) {
            return Optional.empty();
        }
        if (!code.equals(FOUND)) {
            throw new Unreadable("status " + code + " " + response.textOrNull("Status", "NameRu"));
        }
        XmlReading organization = response.part("Organization");
        if (!organization.text("BIN").equals(asked.value())) {
            throw new Unreadable("an answer about another firm");
        }
        return Optional.of(new LegalEntity(
                asked,
                name(organization, "FullName", "ShortName"),
                name(organization, "ShortName", "FullName"),
                organization.dateOrNull("RegistrationDate"),
                organization.maybe("Address").map(LegalEntityXml::address).orElse(null),
                organization.textOrNull("Liquidation", "LiqDate") != null,
                organization
                        .maybe("OrganizationLeader")
                        .flatMap(LegalEntityXml::head)
                        .orElse(null)));
    }

    private static LocalText name(XmlReading organization, String kind, String otherKind) {
        String kk = first(organization, kind + "Kz", kind + "Ru", otherKind + "Kz", otherKind + "Ru");
        String ru = first(organization, kind + "Ru", kind + "Kz", otherKind + "Ru", otherKind + "Kz");
        String en = first(organization, kind + "En", kind + "Ru", kind + "Kz", otherKind + "En", otherKind + "Ru");
        return new LocalText(kk, ru, en);
    }

    private static String first(XmlReading holder, String... names) {
        return Stream.of(names)
                .map(name -> holder.textOrNull(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Unreadable("a firm without a name"));
    }

    private static @Nullable String address(XmlReading address) {
        String line = Stream.of("RegionRu", "DistrictRu", "CityRu", "StreetRu", "BuildingNumber")
                .map(part -> address.textOrNull(part))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }

    private static Optional<LegalEntity.Head> head(XmlReading leader) {
        return Optional.ofNullable(leader.textOrNull("IIN")).flatMap(Iin::parse).map(iin -> {
            String name = Stream.of("SurName", "Name", "MiddleName")
                    .map(part -> leader.textOrNull(part))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return new LegalEntity.Head(iin, name);
        });
    }
}
