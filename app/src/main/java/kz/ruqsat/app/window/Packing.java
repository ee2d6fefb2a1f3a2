package kz.ruqsat.app.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Letters;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.app.parcels.ParcelJson;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.app.window.ReceptionEvent.PaymentShown;
import kz.ruqsat.app.window.ReceptionEvent.Sent;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packs what goes to E-licensing: the signed request, the scans, who brought it. */
@Component
class Packing {
    private final Documents documents;
    private final Letters letters;
    private final Laws laws;

    Packing(Documents documents, Letters letters, Laws laws) {
        this.documents = documents;
        this.letters = letters;
        this.laws = laws;
    }

    /** Keeps what was signed and the signature; a file that nothing refers to is no harm. */
    Sent sent(int attempt, byte[] content, byte[] signature, Served served, Instant now) {
        return new Sent(
                attempt,
                documents.put("application/json", content),
                documents.put("application/pkcs7-signature", signature),
                Planned.of(served, laws.clock(), now).orElse(null));
    }

    Letter letter(
            Reception reception, int attempt, Dossier dossier, byte[] content, byte[] signature, Person operator) {
        List<Parcel.Enclosure> enclosures = new ArrayList<>();
        dossier.files()
                .forEach(file -> enclosures.add(enclosure(file.attachment().sha256())));
        PaymentShown payment = reception.payment();
        if (payment != null) {
            enclosures.add(enclosure(payment.sha256()));
        }
        Parcel.Request parcel = new Parcel.Request(
                reception.number().value(),
                attempt,
                reception.opened().body(),
                operator.iin().value(),
                operator.displayName(),
                content,
                signature,
                representative(Requests.representative(reception)),
                payment == null ? null : payment(payment),
                enclosures);
        String subject = "reception/" + reception.number();
        return new Letter(
                subject + "/" + attempt,
                Participant.WINDOW,
                Parcel.APPLICATION_SERVICE,
                Letter.Kind.REQUEST,
                null,
                ParcelJson.write(parcel),
                subject);
    }

    private Parcel.Enclosure enclosure(String sha256) {
        Document document = documents
                .get(sha256)
                .orElseThrow(() -> new IllegalStateException("The scan " + sha256 + " is not kept"));
        return new Parcel.Enclosure(document.mediaType(), document.bytes());
    }

    private static Parcel.@Nullable Representative representative(@Nullable Representative who) {
        return who == null
                ? null
                : new Parcel.Representative(
                        who.iin().value(), who.name(), who.powerNumber(), who.powerDate(), who.notarised());
    }

    private static Parcel.Payment payment(PaymentShown paid) {
        return new Parcel.Payment(
                paid.number(), paid.tiyn(), paid.paidOn(), paid.payer(), paid.fileName(), paid.sha256());
    }

    /** The letter that tells E-licensing of a result that goes back. */
    Letter unclaimed(Reception reception, Iin operator, String note) {
        String application = Objects.requireNonNull(reception.sending().application());
        String subject = "reception/" + reception.number();
        return new Letter(
                subject + "/unclaimed",
                Participant.WINDOW,
                Parcel.UNCLAIMED_SERVICE,
                Letter.Kind.NOTIFICATION,
                null,
                ParcelJson.write(new Parcel.Unclaimed(reception.number().value(), application, operator.value(), note)),
                subject);
    }

    /** A paper that was kept. */
    Optional<byte[]> kept(String sha256) {
        return documents.get(sha256).map(Document::bytes);
    }

    /** In the caller's transaction. */
    void put(Letter letter) {
        letters.send(letter);
    }
}
