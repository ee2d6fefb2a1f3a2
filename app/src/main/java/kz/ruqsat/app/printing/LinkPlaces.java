package kz.ruqsat.app.printing;

import java.io.IOException;
import java.util.Optional;
import kz.ruqsat.eds.pdf.VisibleStamp;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Where on a printed paper a link stands: a template leaves room for a stamp by a link of the room's size. */
public final class LinkPlaces {
    private LinkPlaces() {}

    /** The place of the last link to that address; empty when there is none, or the file is no PDF. */
    public static Optional<VisibleStamp.Place> find(byte[] pdf, String address) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
                for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getAction() instanceof PDActionURI action
                            && address.equals(action.getURI())) {
                        PDRectangle at = link.getRectangle();
                        return Optional.of(new VisibleStamp.Place(
                                page, at.getLowerLeftX(), at.getLowerLeftY(), at.getWidth(), at.getHeight()));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
