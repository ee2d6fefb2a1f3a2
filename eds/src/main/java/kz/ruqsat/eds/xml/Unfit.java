package kz.ruqsat.eds.xml;

import java.io.Serial;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;

/** Ends the judging of a message at the first thing that is wrong with it. */
public final class Unfit extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final Finding finding;

    public Unfit(Fault fault, String detail) {
        this(fault, finding(fault), detail);
    }

    public Unfit(Fault fault, Finding finding, String detail) {
        super(detail, null, false, false);
        this.fault = fault;
        this.finding = finding;
    }

    /** An algorithm for signing or digesting that is not accepted. */
    static Unfit algorithm(String uri) {
        return new Unfit(Fault.ALGORITHM, XmlAlgorithms.refusal(uri), uri);
    }

    public Fault fault() {
        return fault;
    }

    public Finding finding() {
        return finding;
    }

    private static Finding finding(Fault fault) {
        return switch (fault) {
            case NO_SIGNATURE -> Finding.NO_SIGNATURE;
            case NOT_XML -> Finding.NOT_A_SIGNATURE;
            case ALGORITHM -> Finding.FORBIDDEN_TRANSFORM;
            case DIGEST -> Finding.SIGNED_OTHER_DATA;
            case SIGNATURE, CERTIFICATE -> Finding.SIGNATURE_BROKEN;
            case NOT_SOAP, FORM, REFERENCE -> Finding.SIGNATURE_MISPLACED;
        };
    }
}
