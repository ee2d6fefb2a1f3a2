package kz.ruqsat.app.archive;

import java.io.IOException;
import java.util.function.Supplier;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.ArchiveTimeStamp;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.Pades;
import kz.ruqsat.eds.signing.Proving;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Archives one file: asks the certification authority and the time-stamp authority, and verifies what came out. */
@Component
class Archiver {
    /** Asked for at the first use: the system starts without trusted certificates. */
    private final Supplier<Proving> proving;

    private final Supplier<SignatureVerifier> verifier;

    @Autowired
    Archiver(ObjectProvider<Proving> proving, ObjectProvider<SignatureVerifier> verifier) {
        this(proving::getObject, verifier::getObject);
    }

    Archiver(Supplier<Proving> proving, Supplier<SignatureVerifier> verifier) {
        this.proving = proving;
        this.verifier = verifier;
    }

    /** The new file and its newest time stamp. */
    record Made(byte[] file, ArchiveTimeStamp stamp) {}

    /**
     * Adds the proof that is missing.
     *
     * @param file a signed PDF, or a CMS that carries its content
     * @throws IOException when somebody outside gives no answer, or what came out is not valid: try again later
     */
    Made archive(byte[] file) throws IOException {
        try {
            byte[] archived = raised(file);
            Verification verification = verifier.get().verify(archived, null);
            if (verification.verdict() != Verdict.VALID) {
                throw new IOException("The archived file is not valid: " + verification.allReasons());
            }
            return new Made(
                    archived,
                    SignatureVerifier.newestArchive(archived)
                            .orElseThrow(() -> new IOException("The time stamp does not name its authority")));
        } catch (UnreadableSignatureException e) {
            throw new IOException("The file can't be archived", e);
        }
    }

    private byte[] raised(byte[] file) throws IOException {
        Proving proof = proving.get();
        return SignatureVerifier.detect(file) == Format.PDF
                ? new Pades(proof).archive(file)
                : new Cades(proof.evidence().clock(), proof).raise(file, null, SignatureLevel.LTA);
    }
}
