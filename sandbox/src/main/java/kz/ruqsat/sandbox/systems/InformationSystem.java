package kz.ruqsat.sandbox.systems;

import java.util.List;

/**
 * An information system that signs what it sends.
 *
 * @param name as the gateway knows it, such as {@code e-licensing}
 * @param bin its owner's; made up, except that a body's own system has the body's
 * @param owner in Kazakh, as a certificate has it
 */
public record InformationSystem(String name, String bin, String owner) {
    /** The gateway itself. */
    public static final InformationSystem GATEWAY =
            new InformationSystem("shep", "000440009017", "«Ұлттық ақпараттық технологиялар» АҚ");
    /** Where applications are considered. */
    public static final InformationSystem E_LICENSING =
            new InformationSystem("e-licensing", "040440009024", "«Е-лицензиялау» ақпараттық жүйесі");
    /** Where the State Corporation and the service centres receive. */
    public static final InformationSystem WINDOW = new InformationSystem(
            "window", "160440009039", "«Азаматтарға арналған үкімет» мемлекеттік корпорациясы» КЕАҚ");

    /** The register of firms (ЗТ МДБ). */
    public static final InformationSystem LEGAL_ENTITIES =
            new InformationSystem("legal-entities", "050140009045", "Әділет министрлігі, ЗТ МДБ");
    /** The register of persons (ЖТ МДБ). */
    public static final InformationSystem NATURAL_PERSONS =
            new InformationSystem("natural-persons", "050140009055", "Әділет министрлігі, ЖТ МДБ");
    /** The notaries' system (БНАЖ). */
    public static final InformationSystem NOTARY =
            new InformationSystem("notary", "060140009067", "Республикалық нотариаттық палата, БНАЖ");

    /** Those whose keys lie where their owners find them. */
    static final List<InformationSystem> HANDED_OUT = List.of(GATEWAY, E_LICENSING, WINDOW);

    static final List<InformationSystem> DATABASES = List.of(LEGAL_ENTITIES, NATURAL_PERSONS, NOTARY);
}
