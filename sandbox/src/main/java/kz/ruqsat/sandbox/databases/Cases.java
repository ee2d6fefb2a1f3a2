package kz.ruqsat.sandbox.databases;

import java.util.List;

/**
 * Whom of the cast the databases know in a special way; the content of {@code cases.json}, so that the demo and tests
 * find them.
 *
 * @param absentPerson the IIN that ЖТ МДБ does not have
 * @param absentFirm the BIN that ЗТ МДБ does not have
 * @param anotherHead the firm whose head, by ЗТ МДБ, is not the one who signs as such
 * @param powersOfAttorney what БНАЖ has; any other number is absent
 */
public record Cases(
        String absentPerson, String absentFirm, AnotherHead anotherHead, List<PowerOfAttorney> powersOfAttorney) {

    /**
     * A firm with two heads.
     *
     * @param signer the IIN in the head's certificate
     * @param head the IIN in the database
     */
    public record AnotherHead(String bin, String signer, String head) {}

    /** What is special about a power of attorney. */
    public enum Kind {
        GOOD,
        CANCELLED,
        ENDED_YESTERDAY,
        ANOTHER_REPRESENTATIVE,
        LIMITED_POWERS
    }

    /**
     * A power of attorney.
     *
     * @param date on which it was certified, ISO 8601
     * @param principal IIN or BIN
     * @param representative IIN
     */
    public record PowerOfAttorney(
            Kind kind,
            String number,
            String date,
            String principal,
            String principalName,
            String representative,
            String representativeName) {}
}
