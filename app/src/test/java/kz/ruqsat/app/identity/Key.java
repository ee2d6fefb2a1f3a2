package kz.ruqsat.app.identity;

import java.net.URI;
import java.util.Base64;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;

/** A demo person with his keys, who signs through NCALayer. */
public record Key(Sandbox sandbox, PeopleFile.Applicant owner, String purpose) {

    /** The first applicant with such a certificate. */
    public static Key of(Sandbox sandbox, CertificateKind kind) {
        return nth(sandbox, kind, 0);
    }

    public static Key nth(Sandbox sandbox, CertificateKind kind, int index) {
        return new Key(
                sandbox,
                sandbox.people().applicants().stream()
                        .filter(person -> person.certificate() == kind)
                        .skip(index)
                        .findFirst()
                        .orElseThrow(),
                SignRequest.LOGIN);
    }

    /** The same person's key for documents. */
    public Key forDocuments() {
        return new Key(sandbox, owner, SignRequest.SIGNING);
    }

    public String iin() {
        return owner.iin();
    }

    @Nullable
    public String bin() {
        return owner.bin();
    }

    /** What the person types as log-in. */
    public String login() {
        return owner.bin() == null ? owner.iin() : owner.bin();
    }

    public String sign(String payload) {
        SignRequest request = SignRequest.of(Base64.getDecoder().decode(payload))
                .purposes(purpose)
                .by(iin(), bin())
                .withAnyKey();
        try (NcaLayerClient client =
                NcaLayerClient.connect(URI.create(sandbox.urls().ws()))) {
            return switch (client.sign(request)) {
                case NcaLayerAnswer.Signed signed -> signed.pem().getFirst();
                case NcaLayerAnswer other -> throw new AssertionError("NCALayer did not sign: " + other);
            };
        }
    }
}
