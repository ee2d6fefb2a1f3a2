package kz.ruqsat.app.licences;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.licences.store.SigningCertificates;
import kz.ruqsat.app.printing.CodeImages;
import kz.ruqsat.app.printing.LinkPlaces;
import kz.ruqsat.app.printing.PdfPrinter;
import kz.ruqsat.app.shell.Masking;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.eds.pdf.VisibleStamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stamp that the signature shows on a result's paper, in Kazakh and Russian. It is a part of what is signed, so the
 * certificate on it is the one that the officer signed with last time; whoever signs with another gets the paper anew.
 */
@Component
class ResultStamps {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(Texts.ZONE);

    private final TextBook book;
    private final SigningCertificates certificates;

    ResultStamps(TextBook book, SigningCertificates certificates) {
        this.book = book;
        this.certificates = certificates;
    }

    /** Who is going to sign, with a key of which body. */
    record By(Officer officer, String bin) {}

    /**
     * A stamp and what it says of the certificate.
     *
     * @param visible null when the paper has no room for it
     * @param certificate the serial number on it; null when nothing is known of the officer's certificate yet
     */
    record Stamp(@Nullable VisibleStamp visible, @Nullable String certificate) {}

    Stamp stamp(byte[] pdf, String address, By by, Instant at) {
        String serial = certificates.of(by.officer().iin(), by.bin(), at).orElse(null);
        return LinkPlaces.find(pdf, address)
                .map(place -> new Stamp(
                        new VisibleStamp(
                                place,
                                text("title"),
                                lines(by, serial, address, at),
                                PdfPrinter.fonts(),
                                CodeImages.qrPng(address)),
                        serial))
                .orElseGet(() -> new Stamp(null, null));
    }

    private List<String> lines(By by, @Nullable String serial, String address, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add(text("signer") + ": " + by.officer().name());
        lines.add(text("iin") + ": " + Masking.of(by.officer().iin()) + "     " + text("bin") + ": " + by.bin());
        if (serial != null) {
            lines.add(text("certificate") + ": " + serial);
        }
        lines.add(text("time") + ": " + TIME.format(at));
        lines.add(text("verify") + ": " + address);
        return lines;
    }

    private String text(String key) {
        String kk = book.in(Language.KK).of("licences.stamp." + key);
        String ru = book.in(Language.RU).of("licences.stamp." + key);
        return kk.equals(ru) ? kk : kk + " · " + ru;
    }
}
