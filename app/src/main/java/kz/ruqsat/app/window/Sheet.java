package kz.ruqsat.app.window;

import java.util.List;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the window prints ({@code window/sheet.jte}), in three languages.
 *
 * @param office whose window it is
 * @param number of the reception
 * @param bars the bar code of the number as an image, or null when nothing is to be scanned
 * @param qr the QR code of the address as an image, or null
 * @param address where everybody who holds the paper sees how far it is, or null
 * @param words whole sentences
 * @param items a list beneath them
 * @param signatures lines on which somebody signs
 */
public record Sheet(
        LocalText office,
        LocalText title,
        String number,
        @Nullable String bars,
        @Nullable String qr,
        @Nullable String address,
        List<Row> rows,
        List<LocalText> words,
        List<LocalText> items,
        List<LocalText> signatures) {
    public Sheet {
        rows = List.copyOf(rows);
        words = List.copyOf(words);
        items = List.copyOf(items);
        signatures = List.copyOf(signatures);
    }

    /** A line: what it is, and what it says. */
    public record Row(LocalText name, LocalText value) {}
}
