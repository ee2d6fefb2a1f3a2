package kz.ruqsat.app.archive;

import java.io.IOException;
import java.util.function.Supplier;
import kz.ruqsat.eds.PdfArchive;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.UnreadableSignatureException;
import kz.ruqsat.eds.Verdict;
import kz.ruqsat.eds.Verification;
import kz.ruqsat.eds.signing.Pades;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Archives one paper: asks the certification authority and the time-stamp authority, and verifies what came out. */
@Component
class Archiver {
    /** Asked for at the first use: the system starts without trusted certificates. */
    private final Supplier<Pades> pades;

    private final Supplier<SignatureVerifier> verifier;

    @Autowired
    Archiver(ObjectProvider<Pades> pades, ObjectProvider<SignatureVerifier> verifier) {
        this(pades::getObject, verifier::getObject);
    }

    Archiver(Supplier<Pades> pades, Supplier<SignatureVerifier> verifier) {
        this.pades = pades;
        this.verifier = verifier;
    }

    /** The new file and its newest time stamp. */
    record Made(byte[] pdf, PdfArchive.Newest stamp) {}

    /**
     * Adds the proof that is missing.
     *
     * @throws IOException when somebody outside gives no answer, or what came out is not valid: try again later
     */
    Made archive(byte[] pdf) throws IOException {
        try {
            byte[] archived = pades.get().archive(pdf);
            Verification verification = verifier.get().verifyPdf(archived);
            if (verification.verdict() != Verdict.VALID) {
                throw new IOException("The archived paper is not valid: " + verification.allReasons());
            }
            return new Made(
                    archived,
                    PdfArchive.newest(archived)
                            .orElseThrow(() -> new IOException("The time stamp does not name its authority")));
        } catch (UnreadableSignatureException e) {
            throw new IOException("The paper can't be archived", e);
        }
    }
}
