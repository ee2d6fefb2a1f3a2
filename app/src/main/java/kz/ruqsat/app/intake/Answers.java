package kz.ruqsat.app.intake;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Letters;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.intake.store.PackageRows;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.app.parcels.ParcelJson;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters that E-licensing writes to a window, in the caller's transaction. */
@Component
class Answers {
    private final PackageRows rows;
    private final Documents documents;
    private final Letters letters;
    private final InstantSource time;

    Answers(PackageRows rows, Documents documents, Letters letters, InstantSource time) {
        this.rows = rows;
        this.documents = documents;
        this.letters = letters;
        this.time = time;
    }

    /** The package as it came. */
    Parcel.Request parcel(PackageRows.Row row) {
        String body = new String(documents.get(row.sha256()).orElseThrow().bytes(), StandardCharsets.UTF_8);
        return ParcelJson.read(body, Parcel.Request.class)
                .orElseThrow(() -> new IllegalStateException("The package of " + row.reception() + " was read before"));
    }

    /** Says under which number a package was filed, or why it was not. */
    void give(PackageRows.Row row, @Nullable UnifiedNumber application, List<Reason> reasons) {
        rows.answered(row, application, time.instant().truncatedTo(ChronoUnit.MICROS));
        String key = subject(row) + "/" + row.attempt() + "/answer";
        send(key, Letter.Kind.RESPONSE, Parcel.APPLICATION_SERVICE, row, answer(row, application, reasons));
    }

    /** The same answer for a package that came again, in the conversation in which it came. */
    void again(PackageRows.Row kept, @Nullable String correlation) {
        String key = subject(kept) + "/" + kept.attempt() + "/answer/" + correlation;
        PackageRows.Row asked = new PackageRows.Row(
                kept.reception(),
                kept.attempt(),
                kept.sha256(),
                correlation,
                kept.application(),
                kept.receivedAt(),
                kept.answeredAt());
        send(key, Letter.Kind.RESPONSE, Parcel.APPLICATION_SERVICE, asked, answer(kept, kept.application(), List.of()));
    }

    private static Parcel.Answer answer(
            PackageRows.Row row, @Nullable UnifiedNumber application, List<Reason> reasons) {
        return new Parcel.Answer(
                row.reception(), row.attempt(), application == null ? null : application.value(), reasons);
    }

    /** Sends the result of an application that came from a window. */
    void result(PackageRows.Row row, Parcel.Result result) {
        send(subject(row) + "/result", Letter.Kind.NOTIFICATION, Parcel.RESULT_SERVICE, row, result);
    }

    /** Letters of one reception keep their order: the number arrives before the result. */
    private static String subject(PackageRows.Row row) {
        return "reception/" + row.reception();
    }

    private void send(String key, Letter.Kind kind, String service, PackageRows.Row row, Parcel parcel) {
        letters.send(new Letter(
                key,
                Participant.E_LICENSING,
                service,
                kind,
                row.correlation(),
                ParcelJson.write(parcel),
                subject(row)));
    }
}
