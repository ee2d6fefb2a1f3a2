package kz.ruqsat.app.parcels;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;

/** The content of a letter between a window and E-licensing. Numbers of persons are texts of twelve digits. */
public sealed interface Parcel {
    /** The service of the gateway that takes packages with requests; its answers come back under the same name. */
    String APPLICATION_SERVICE = "ELicensing_Application";

    /** The service of the gateway that takes results to the windows. */
    String RESULT_SERVICE = "ELicensing_Result";

    /** The service of the gateway that tells E-licensing of results for which nobody came. */
    String UNCLAIMED_SERVICE = "ELicensing_Unclaimed";

    /**
     * A request that was accepted at a window.
     *
     * @param reception its number; it stands on the receipt
     * @param attempt counts the packages of one reception: a package that was declined is mended and sent again
     * @param body the office, by its id
     * @param content what the operator signed: the form and the hashes of the attachments
     * @param signature CMS over the content
     * @param representative who brought it in the applicant's place, or null
     * @param payment the receipt of payment that was shown, or null
     */
    record Request(
            String reception,
            int attempt,
            String body,
            String operator,
            String operatorName,
            byte[] content,
            byte[] signature,
            @Nullable Representative representative,
            @Nullable Payment payment,
            List<Enclosure> enclosures)
            implements Parcel {
        public Request {
            enclosures = List.copyOf(enclosures);
        }
    }

    /** Who asks in the applicant's place under a power of attorney. */
    record Representative(String iin, String name, String powerNumber, LocalDate powerDate, boolean notarised) {}

    /**
     * A receipt of payment.
     *
     * @param tiyn the sum, in 1/100 tenge
     * @param sha256 of its scan, which is among the enclosures
     */
    record Payment(String number, long tiyn, LocalDate paidOn, String payer, String fileName, String sha256) {}

    /** A scanned document; what it is, the content says by its hash. */
    record Enclosure(String mediaType, byte[] bytes) {}

    /**
     * What E-licensing says to a package.
     *
     * @param application the number under which it is registered; null when it was not taken
     * @param reasons why it was not taken
     */
    record Answer(String reception, int attempt, @Nullable String application, List<Reason> reasons) implements Parcel {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The signed result of an application that came from a window.
     *
     * @param licence the number of what was granted, or null
     */
    record Result(
            String reception,
            String application,
            boolean granted,
            @Nullable String licence,
            byte[] pdf) implements Parcel {}

    /**
     * A result that the window gives back, because nobody came for it in its time.
     *
     * @param operator who gives it back, by IIN
     */
    record Unclaimed(String reception, String application, String operator, String note) implements Parcel {}
}
