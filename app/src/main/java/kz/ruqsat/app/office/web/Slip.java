package kz.ruqsat.app.office.web;

import java.util.List;
import kz.ruqsat.core.shared.LocalText;

/**
 * What the one who brought the papers is given ({@code office/slip.jte}): printed in Kazakh and Russian.
 *
 * @param barCode of the application's number, as a {@code data:} address
 * @param qr of the number, as a {@code data:} address
 */
public record Slip(String number, LocalText provider, List<Line> lines, String barCode, String qr) {

    /** One line of it. */
    public record Line(LocalText name, LocalText value) {}
}
